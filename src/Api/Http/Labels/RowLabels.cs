using Indicators.Catalogue;
using Indicators.Periods;

namespace Indicators.Api.Http.Labels;

/// <summary>How rows name things in one language; what an answer names again and again is encoded once.</summary>
/// <param name="tree">Whose regions rows name.</param>
public sealed class RowLabels(Language language, RegionTree tree)
{
    private const uint Recent = 8;

    private readonly Dictionary<Period, PeriodText> _periods = [];
    private readonly Dictionary<string, EncodedText> _texts = [];
    private readonly RegionTexts _regions = RegionTexts.Of(tree, language);

    // Mostly a row is of the same things as the one before, and each of its columns asks: of its period, its base, that of its target.
    private readonly PeriodText?[] _recent = new PeriodText?[Recent];
    private IndicatorText? _indicator;
    private (Region? Of, RegionText? Text) _region;

    public Language Language => language;

    public RegionTree Tree => tree;

    public IndicatorText Of(Indicator indicator) =>
        ReferenceEquals(_indicator?.Indicator, indicator)
            ? _indicator
            : _indicator = new(indicator, Of(indicator.Code), Of(indicator.NameIn(language)), Of(indicator.Unit.Text));

    public RegionText Of(Region region)
    {
        // What is no place, as a group together is not, is none of the catalogue's.
        if (!ReferenceEquals(_region.Of, region))
            _region = (region, region.Id > 0 ? _regions[region] : new(region, EncodedText.Empty, new(region.NameIn(language))));
        return _region.Text!;
    }

    /// <summary>By the name that it had at the end of a period.</summary>
    public RegionText Of(Region region, Period period) => region.FormerNames.Count == 0 || region.NameIn(period.Last) is var name
        && name == region.Name
            ? Of(region)
            : new(region, Of(region).Code, Of(name));

    /// <summary>The code of a region, mostly of that which the row is about and which was named last.</summary>
    public EncodedText CodeOf(int region, RegionTree regions) => (_region.Of?.Id == region ? _region.Text! : Of(regions[region])).Code;

    /// <summary>What a region stood under at the end of a period, or stands under; null for a nation, and for what is no place.</summary>
    public EncodedText? ParentOf(Region region, Period? period)
    {
        if (region.Id == 0) return null;
        return tree.Parent(region, period?.Last ?? int.MaxValue) is { } parent ? Of(parent).Name : null;
    }

    public PeriodText Of(Period period)
    {
        ref var recent = ref _recent[(uint)(period.First ^ period.Months) % Recent];
        if (recent?.Period == period) return recent;
        if (!_periods.TryGetValue(period, out var text)) _periods[period] = text = PeriodText.Of(period, language);
        return recent = text;
    }

    /// <summary>Any other text that comes more than once.</summary>
    public EncodedText Of(string text)
    {
        if (!_texts.TryGetValue(text, out var encoded)) _texts[text] = encoded = new(text);
        return encoded;
    }
}

public sealed record IndicatorText(Indicator Indicator, EncodedText Code, EncodedText Name, EncodedText Unit);

/// <param name="Text">The shortest form.</param>
/// <param name="Start">The first day.</param>
/// <param name="End">The last day.</param>
public sealed record PeriodText(Period Period, EncodedText Text, EncodedText Label, EncodedText Start, EncodedText End)
{
    public static PeriodText Of(Period period, Language language) => new(
        period,
        new(period.ToString()),
        new(period.Label(language)),
        new(period.Start.ToString("yyyy-MM-dd")),
        new(period.EndDate.ToString("yyyy-MM-dd")));
}
