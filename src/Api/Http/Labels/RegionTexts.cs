using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Indicators.Catalogue;

namespace Indicators.Api.Http.Labels;

/// <summary>How a region is named in rows.</summary>
public sealed record RegionText(EncodedText Code, EncodedText Name);

/// <summary>The regions of a version of the catalogue as rows name them: each is encoded once for all answers.</summary>
public sealed class RegionTexts
{
    private static readonly ConditionalWeakTable<RegionTree, RegionTexts> InChinese = [];
    private static readonly ConditionalWeakTable<RegionTree, RegionTexts> InEnglish = [];

    private readonly ConcurrentDictionary<Region, RegionText> _texts = new(ReferenceEqualityComparer.Instance);
    private readonly Language _language;

    private RegionTexts(Language language) => _language = language;

    public static RegionTexts Of(RegionTree tree, Language language) =>
        (language is Language.English ? InEnglish : InChinese).GetValue(tree, _ => new(language));

    public RegionText this[Region region] => _texts.TryGetValue(region, out var text)
        ? text
        : _texts.GetOrAdd(region, new RegionText(new(region.Code), new(region.NameIn(int.MaxValue, _language))));
}
