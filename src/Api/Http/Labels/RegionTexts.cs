using System.Runtime.CompilerServices;
using Indicators.Catalogue;

namespace Indicators.Api.Http.Labels;

/// <summary>How a region is named in rows.</summary>
public sealed record RegionText(Region Region, EncodedText Code, EncodedText Name);

/// <summary>The regions of a version of the catalogue as rows name them: each is encoded once for all answers.</summary>
public sealed class RegionTexts
{
    private static readonly ConditionalWeakTable<RegionTree, RegionTexts> InChinese = [];
    private static readonly ConditionalWeakTable<RegionTree, RegionTexts> InEnglish = [];

    private readonly Language _language;

    // By level, and by place among the ids of the level; what two answers make out at once is the same.
    private readonly RegionText?[][] _texts;

    private RegionTexts(RegionTree tree, Language language)
    {
        _language = language;
        var places = tree.All.ToLookup(region => region.Id / Region.IdsPerLevel, region => region.Id % Region.IdsPerLevel);
        _texts = [.. Enumerable.Range(0, places.Select(level => level.Key + 1).DefaultIfEmpty().Max())
            .Select(level => new RegionText?[places[level].DefaultIfEmpty(-1).Max() + 1])];
    }

    public static RegionTexts Of(RegionTree tree, Language language) =>
        (language is Language.English ? InEnglish : InChinese).GetValue(tree, of => new(of, language));

    public RegionText this[Region region]
    {
        get
        {
            var (level, place) = (region.Id / Region.IdsPerLevel, region.Id % Region.IdsPerLevel);
            if (level >= _texts.Length || place >= _texts[level].Length) return Made(region);
            ref var text = ref _texts[level][place];
            // In another version it may have another name.
            return ReferenceEquals(text?.Region, region) ? text! : text = Made(region);
        }
    }

    private RegionText Made(Region region) => new(region, new(region.Code), new(region.NameIn(_language)));
}
