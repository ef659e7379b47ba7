using Indicators.Api.Http;
using Indicators.Catalog;
using Indicators.Storage;

namespace Indicators.Api.Endpoints;

/// <summary>An indicator as written.</summary>
internal sealed record IndicatorDraft(int? Row, Indicator Indicator)
{
    // Where a row stood says nothing about the indicator; lists are equal by what is in them.
    public bool Equals(IndicatorDraft? other) => other is not null
        && Indicator.Aliases.SequenceEqual(other.Indicator.Aliases)
        && Indicator == other.Indicator with { Aliases = Indicator.Aliases };

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Indicator.Code);
}

/// <summary>Gives drafts the ids of those they replace, and refuses what does not fit with one another and with the data.</summary>
internal sealed class IndicatorDrafts(Snapshot snapshot, IReadOnlyList<IndicatorDraft> drafts, Faults faults)
{
    private readonly Dictionary<string, Indicator> _all = snapshot.Catalogue.Indicators.All
        .Where(indicator => drafts.All(draft => draft.Indicator.Code != indicator.Code))
        .Concat(drafts.Select(draft => draft.Indicator))
        .ToDictionary(indicator => indicator.Code);

    public IReadOnlyList<Indicator> Resolve()
    {
        foreach (var draft in drafts)
        {
            foreach (var (field, code) in Named(draft.Indicator).Where(part => !_all.ContainsKey(part.Code)))
                Refuse(draft, field, FaultCode.UnknownIndicator, code);
            if (Reaches(draft.Indicator, draft.Indicator.Code, [])) Refuse(draft, "numerator", FaultCode.Cycle, draft.Indicator.Code);
            RefuseFrozen(draft);
        }

        return [.. drafts.Select(draft => draft.Indicator with { Id = snapshot.Catalogue.Indicators.OfCode(draft.Indicator.Code)?.Id ?? 0 })];
    }

    private static IEnumerable<(string Field, string Code)> Named(Indicator indicator) =>
        from part in new[] { ("numerator", indicator.Numerator), ("denominator", indicator.Denominator), ("supersedes", indicator.Supersedes) }
        where part.Item2 is not null
        select (part.Item1, part.Item2);

    private bool Reaches(Indicator indicator, string code, HashSet<string> seen) =>
        new[] { indicator.Numerator, indicator.Denominator }.OfType<string>().Any(part =>
            part == code || (seen.Add(part) && _all.TryGetValue(part, out var below) && Reaches(below, code, seen)));

    private void RefuseFrozen(IndicatorDraft draft)
    {
        var (now, stored) = (draft.Indicator, snapshot.Catalogue.Indicators.OfCode(draft.Indicator.Code));
        if (stored is null || !snapshot.HasData(stored.Id)) return;
        if (now.Nature != stored.Nature) Refuse(draft, "nature", FaultCode.Frozen, Codes.Word(stored.Nature));
        if (now.Numerator != stored.Numerator) Refuse(draft, "numerator", FaultCode.Frozen, stored.Numerator ?? "null");
        if (now.Denominator != stored.Denominator) Refuse(draft, "denominator", FaultCode.Frozen, stored.Denominator ?? "null");
        if (now.Factor != stored.Factor) Refuse(draft, "factor", FaultCode.Frozen, stored.Factor);
        if (!now.Unit.ConvertsTo(stored.Unit)) Refuse(draft, "unit", FaultCode.Frozen, stored.Unit.Text);
    }

    private void Refuse(IndicatorDraft draft, string field, FaultCode code, params IReadOnlyList<object> arguments) =>
        faults.Add(new(draft.Row, field, code, arguments));
}
