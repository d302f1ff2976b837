import pytest

from concordance.findings import Severity
from tests.concordance.checks.texts import found, text

CHECK = "name-varies"

OTHERWISE = [
    ("en", "in Monrovia. To Monrovia. The City of Monrvoia.", "Monrvoia", "Monrovia"),
    ("en", "the Tarpeh Fund, Mayor Tarpeh and Mr Tarephh", None, None),
    ("en", "The Limpopo valley, the Limpopo river, the Limpapo basin.", "Limpapo", "Limpopo"),
    ("en", "the Grand Port and the Grand Hotel; for the Grnad Port", "Grnad", "Grand"),
    ("en", "The parties shall cooperate; they cooperate and coopeart.", None, None),
    ("en", "of the institute, by the institute, to the insittute", "insittute", "institute"),
    ("pt", "em Maputo. Cidade de Maputo. Governo de Mapuot.", "Mapuot", "Maputo"),
    ("fr", "à Marseille, de Marseille, pour Marsielle", "Marsielle", "Marseille"),
    ("ru", "в Казани, из Казани, до Казнаи", "Казнаи", "Казани"),
    ("zh-Hans", "在青岛举行，于青岛签署，位于青道。", "青道", "青岛"),
    ("zh-Hans", "贵阳市与贵阳市代表在贵杨市", "贵杨", "贵阳"),
    ("zh-Hant", "在貴陽市，於貴陽市，在貴楊市", "貴楊", "贵阳"),
    ("zh-Hans", "于巴色色签署", "巴色色", "巴色"),
    ("zh-Hans", "甘肃肃农业大学", "甘肃肃", "甘肃"),
    ("zh-Hans", "老挝挝文", "老挝挝", "老挝"),
    ("zh-Hans", "巴色市与巴色市，巴市色代表", "巴市色", "巴色市"),
    ("zh-Hans", "哈尔滨市与哈滨尔市", "哈滨尔", "哈尔滨"),
    ("lo", "ນະຄອນປາກເຊ ແລະ ນະຄອນປາກເຊ, ນະຄອນປາກເຊນ", "ນະຄອນປາກເຊນ", "ນະຄອນປາກເຊ"),
]

AS_IT_SHOULD_BE = [
    ("en", "There are three. There were three."),
    ("en", "The Port of Monrovia and the Ports of Monrovia."),
    ("en", "Monrovia, Monrovia and Liberia's Monrovian hosts"),
    ("en", "one Monrvoia"),
    ("en", "the Liberian Party, the Liberian side, Liberia"),
    ("en", "Guizhou and Guizhou; Guangzhou"),
    ("pt", "o Governo e o Governo; os Governos"),
    ("zh-Hans", "西安市与西安市，西岸"),
    ("zh-Hans", "贵州省与贵州省、贵阳市与广州市"),
    ("zh-Hans", "湖南省、湖南省与河南省"),
    ("zh-Hans", "广州与广州州长，上海海关"),
    ("zh-Hans", "苏州市与苏州市、宿州市"),
    ("lo", "ນະຄອນປາກເຊ ແລະ ນະຄອນປາກເຊ, ນະຄອນກຸ້ຍຢາງ"),
    ("ko", "부산광역시와 부산광역시"),
    ("ka", "თბილისი"),
]


@pytest.mark.parametrize(("language", "wording", "written", "name"), OTHERWISE)
def test_a_recurring_name_written_otherwise_once_is_a_warning(language, wording, written, name):
    rows = found(CHECK, text(language, wording), text("ja", "一"))
    if written is None:
        assert not rows
        return
    (finding,) = rows
    assert finding.severity == Severity.WARNING
    assert finding.article == "article-1"
    assert finding.values == {language: written}
    assert finding.message.parameters == {"written": written, "name": name}


@pytest.mark.parametrize(("language", "wording"), AS_IT_SHOULD_BE)
def test_other_names_and_forms_of_a_name_are_not_found(language, wording):
    assert not found(CHECK, text(language, wording), text("ja", "一"))
