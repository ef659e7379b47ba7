using System.Text.Json.Serialization;
using Indicators.Api.Features.Figures;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Formats;
using Indicators.Catalogue;
using Indicators.Numbers;

namespace Indicators.Api.Features.Scores;

/// <summary>What a region got by a scheme for a period.</summary>
public sealed record ScoreRow : ISelectedColumns, IDiffableRow
{
    object IDiffableRow.Identity => (Scheme, Region, Period);

    /// <summary>The words that add columns to all rows.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Selected { get; init; } = [];

    /// <summary>The region's code.</summary>
    public required string Region { get; init; }

    public required string RegionName { get; init; }

    /// <summary>The assessed period, in its shortest form.</summary>
    public required string Period { get; init; }

    public required string PeriodLabel { get; init; }

    /// <summary>The scheme's code.</summary>
    public required string Scheme { get; init; }

    public required string SchemeName { get; init; }

    /// <summary>综合得分, rounded once from the exact sum; null while an item is missing.</summary>
    public decimal? Score { get; init; }

    /// <summary>The place among the peers by the exact score; null without a score.</summary>
    public int? Rank { get; init; }

    /// <summary>Whether another has the same place.</summary>
    public bool? Tied { get; init; }

    /// <summary>How many were ranked.</summary>
    public int? Of { get; init; }

    /// <summary>The indicators whose figure somebody has yet to supply.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>What it got for each item, in the scheme's order.</summary>
    public required IReadOnlyList<ScorePart> Items { get; init; }

    /// <summary>What is remarkable: vetoed, rescaled, excluded, and what is about the figures used.</summary>
    public required IReadOnlyList<string> Flags { get; init; }

    /// <summary>The fields that were different at the revision of since, as they were then; null for a row that is new or gone.</summary>
    [SelectableColumn("since")]
    public IReadOnlyDictionary<string, object?>? Was { get; set; }

    /// <summary>Whether the region was scored at the revision of since and is no more; the row is as it was then.</summary>
    [SelectableColumn("since")]
    public bool Gone { get; init; }

    /// <summary>Why there is no score or rank, by field.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }
}

/// <summary>What a region got for one item of a scheme.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="IndicatorName">Its name.</param>
/// <param name="Name">What the scheme calls the item; null for the indicator's name.</param>
/// <param name="Measure">Which figure of the indicator is judged.</param>
/// <param name="Method">How the figure became points.</param>
/// <param name="Period">The period of the figure, after the lag; null where it lies before all figures.</param>
/// <param name="Value">The figure, rounded when it is derived.</param>
/// <param name="Points">What it got, rounded; of what does not apply what the scheme gives then.</param>
/// <param name="Of">The item's weight.</param>
/// <param name="Reason">Why it could not be judged.</param>
public sealed record ScorePart(
    string Indicator, string IndicatorName, string? Name, Criterion Measure, ScoringMethodKind Method, string? Period,
    decimal? Value, decimal? Points, decimal Of, string? Reason)
{
    /// <summary>As it stands in a cell of a table.</summary>
    public override string ToString() => $"{Indicator} {CodeLists.IdOf(Measure)} {Points?.Trimmed().ToString() ?? Reason}/{Of}";
}
