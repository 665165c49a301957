using System.Text.RegularExpressions;
using SupplyChain.Formats.Enterprises.Codes;
using SupplyChain.Formats.Enterprises.Rows;
using SupplyChain.Formats.Enterprises.Values;
using SupplyChain.Formats.Resources;

namespace SupplyChain.Formats.Enterprises.Joining;

/// <summary>Finds out whose suppliers a list holds: from its title, the name of its sheet or of its file, or from a person's answer.</summary>
internal sealed partial class LeadFirms(ImportContext context, SiteRegister register)
{
    /// <summary>The lead firm of a list of suppliers; null if nothing says who it is.</summary>
    public ListedSite? Find(ListSheet list)
    {
        string seen = list.Place.ToString();
        if (context.Decisions.Find(ImportQuestionKind.Lead, seen, "") is { } answer)
        {
            context.Decisions.Ask(ImportQuestionKind.Lead, seen, "", seen, ListTexts.Of("Question.Lead", seen), ListTexts.Of("Meanwhile.Refused"));
            return register.FindId(answer.Trim()) ?? register.Resolve(new SiteReference(answer.Trim(), list.Place));
        }
        string[] names = [.. list.Titles.Select(NameIn).OfType<string>()];
        foreach (string name in names)
        {
            if (register.FindExactly(name) is { } exact)
                return exact;
        }
        if ((names.FirstOrDefault(register.MayKnow) ?? names.FirstOrDefault(n => LegalEnd().IsMatch(n))) is { } likely)
            return register.Resolve(new SiteReference(likely, list.Place));
        context.Decisions.Ask(ImportQuestionKind.Lead, seen, "", seen, ListTexts.Of("Question.Lead", seen), ListTexts.Of("Meanwhile.Refused"));
        context.Remark(ListRemarks.LeadMissing, list.Place, string.Join(" / ", list.Titles.TakeLast(2)), list.Entries.Count);
        return null;
    }

    /// <summary>东风公司 of 附件2：东风公司配套企业名单（2020年2月）; null if nothing is left.</summary>
    internal static string? NameIn(string title)
    {
        string name = Folding.Fold(title);
        if (name.Length > 80)
            return null;
        for (string before = ""; before != name;)
        {
            before = name;
            name = Noise().Replace(name, "").Trim(' ', ':', '-', '_', '.', '、', ',', '"', '\'', '《', '》');
        }
        return name.Length >= 2 && !name.All(c => char.IsAsciiDigit(c)) && !(RegionTable.AtStart(name, out int length) is not null && length == name.Length) ? name : null;
    }

    [GeneratedRegex(@"^附件\s*[\d一二三四五六七八九十]*\s*[:：._\-、]?|^\d{1,3}\s*[、.\-_)](?!\d)|^(表|名单)\s*\d*\s*[:：]|\(?(19|20)\d\d[年.\-/]?\d{0,2}[月.\-/]?\d{0,2}日?\)?$|^(19|20)\d{2,6}[年月日\d]*|[\d_\-. ]+$|\((更新|最新|汇总|修订|终稿|\d+)\)$|的?(主要|重点|一级|二级|关键|核心|上游|本地|省外|省内)*(配套|供应商|供货商|供货|协作)(企业|厂家|厂商|厂|单位|商)?(情况|信息)?(名单|清单|列表|名录|一览表|统计表|汇总表|明细表|明细|表)?$|(情况|信息)?(名单|清单|列表|名录|一览表|统计表|汇总表|明细表|明细)$|^(龙头企业|重点企业|采购商|客户|核心企业|lead firm|customer|buyer)\s*[:：]\s*|^Sheet\d*$|[ _-]*(list of )?(tier[ -]?\d )?(suppliers?|vendors?)( list)?( of)?$|^(list of )?(tier[ -]?\d )?(suppliers?|vendors?)( list)?( of)\s", RegexOptions.IgnoreCase)]
    private static partial Regex Noise();

    [GeneratedRegex(@"(公司|集团|厂|Ltd|Inc|GmbH|LLC|AG|SA|Corp)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex LegalEnd();
}
