using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Formats;
using Indicators.Numbers;
using Indicators.Storage;

namespace Indicators.Api.Features.Sdmx;

/// <summary>What the codes of the dimensions and attributes mean.</summary>
internal static class SdmxCodelists
{
    public static readonly object FlowNames = new { zh = FlowZh, en = FlowEn };

    private const string FlowZh = "指标数据";
    private const string FlowEn = "Figures of indicators";

    private static readonly (string Id, string Zh, string En)[] Statuses =
        [("A", "正式", "Final"), ("P", "快报", "Provisional"), ("E", "预计", "Estimated"), ("M", "未报", "Missing")];

    private static readonly (string Id, string Zh, string En)[] None = [(SdmxArtefacts.NotApplicable, "不适用", "Not applicable")];

    public static string FlowName(Language language) => language is Language.English ? FlowEn : FlowZh;

    public static string StatusName(string code, Language language) => NameOf(Statuses, code, language);

    public static string ReasonName(string code, Language language) => NameOf(Reasons, code, language);

    /// <summary>One list, with the names of what it lists; null where there is none such.</summary>
    /// <param name="isStub">Whether its codes are left out.</param>
    public static object? Of(string id, Snapshot snapshot, Language language, bool isStub) => id switch
    {
        SdmxArtefacts.Areas => List(id, "地区", "Regions", isStub ? [] : Areas(snapshot, language), language),
        SdmxArtefacts.Indicators => List(id, "指标", "Indicators", isStub ? [] : snapshot.Indicators().All.Select(indicator =>
            Code(indicator.Code, indicator.Name, indicator.NameEn ?? indicator.Name, language)), language),
        SdmxArtefacts.Measures => List(id, "量", "Measures", isStub ? [] : SdmxMeasures.Codes.Select(code =>
            Code(code, ColumnHeadings.Of(code, Language.Chinese), ColumnHeadings.Of(code, Language.English), language)), language),
        SdmxArtefacts.Statuses => List(id, "状态", "Status of an observation", isStub ? [] : Codes(Statuses, language), language),
        SdmxArtefacts.Reasons => List(id, "无数原因", "Why there is no figure", isStub ? [] : Codes(Reasons, language), language),
        _ => null,
    };

    public static IReadOnlyList<string> All { get; } =
        [SdmxArtefacts.Areas, SdmxArtefacts.Indicators, SdmxArtefacts.Measures, SdmxArtefacts.Statuses, SdmxArtefacts.Reasons];

    private static IEnumerable<(string Id, string Zh, string En)> Reasons =>
        None.Concat(CodeLists.Of<Reason>().Codes.Select(code => (code.Id, code.Zh, code.En)));

    // Of the regions that had a code the last, under what it stood last.
    private static IEnumerable<object> Areas(Snapshot snapshot, Language language)
    {
        var tree = snapshot.Regions();
        foreach (var region in tree.All.GroupBy(region => region.Code).Select(lives => lives.MaxBy(life => life.To ?? int.MaxValue)!))
        {
            var (name, nameEn) = (region.Name, region.NameEn ?? region.Name);
            yield return tree.Parent(region, int.MaxValue) is { } parent
                ? new { id = region.Code, name = Chosen(name, nameEn, language), names = Both(name, nameEn), parent = parent.Code }
                : Code(region.Code, name, nameEn, language);
        }
    }

    private static IEnumerable<object> Codes(IEnumerable<(string Id, string Zh, string En)> codes, Language language) =>
        codes.Select(code => Code(code.Id, code.Zh, code.En, language));

    private static object List(string id, string zh, string en, IEnumerable<object> codes, Language language) => new
    {
        id,
        agencyID = SdmxArtefacts.Agency,
        version = SdmxArtefacts.Version,
        name = Chosen(zh, en, language),
        names = Both(zh, en),
        codes,
    };

    private static object Code(string id, string zh, string en, Language language) =>
        new { id, name = Chosen(zh, en, language), names = Both(zh, en) };

    private static object Both(string zh, string en) => new { zh, en };

    private static string Chosen(string zh, string en, Language language) => language is Language.English ? en : zh;

    private static string NameOf(IEnumerable<(string Id, string Zh, string En)> codes, string code, Language language) =>
        codes.FirstOrDefault(one => one.Id == code) is { Id: not null } known ? Chosen(known.Zh, known.En, language) : code;
}
