using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Storage;

namespace Indicators.Api.Features.Indicators;

/// <summary>An indicator as written.</summary>
internal sealed record UnresolvedIndicator(int? Row, Indicator Indicator)
{
    // Where a row stood says nothing about the indicator; lists are equal by what is in them.
    public bool Equals(UnresolvedIndicator? other) => other is not null
        && Indicator.Aliases.SequenceEqual(other.Indicator.Aliases)
        && Indicator.Parts.SequenceEqual(other.Indicator.Parts)
        && Indicator == other.Indicator with { Aliases = Indicator.Aliases, Parts = Indicator.Parts };

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Indicator.Code);
}

/// <summary>Gives drafts the ids of those they replace, and refuses what does not fit with one another and with the data.</summary>
internal sealed class UnresolvedIndicators(Snapshot snapshot, IReadOnlyList<UnresolvedIndicator> drafts, ValidationErrors faults)
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
                faults.Add(NameResolution.UnknownIndicator(field, code, snapshot.Catalogue.Indicators.All, draft.Row));
            if (Reaches(draft.Indicator, draft.Indicator.Code, Divided, []))
                Refuse(draft, "numerator", ErrorCode.Cycle, draft.Indicator.Code);
            if (Reaches(draft.Indicator, draft.Indicator.Code, Summed, [])) Refuse(draft, "parts", ErrorCode.Cycle, draft.Indicator.Code);
            RefuseStrangers(draft);
            RefuseFrozen(draft);
        }

        return [.. drafts.Select(
            draft => draft.Indicator with { Id = snapshot.Catalogue.Indicators.OfCode(draft.Indicator.Code)?.Id ?? 0 })];
    }

    private static IEnumerable<(string Field, string Code)> Named(Indicator indicator) =>
        from part in new[]
        {
            ("numerator", indicator.Numerator), ("denominator", indicator.Denominator), ("supersedes", indicator.Supersedes),
            ("inflow", indicator.Inflow),
        }.Concat(indicator.Parts.Select(part => ("parts", (string?)part)))
        where part.Item2 is not null
        select (part.Item1, part.Item2);

    private static IEnumerable<string> Divided(Indicator indicator) =>
        new[] { indicator.Numerator, indicator.Denominator }.OfType<string>();

    private static IEnumerable<string> Summed(Indicator indicator) => indicator.Parts;

    private bool Reaches(Indicator indicator, string code, Func<Indicator, IEnumerable<string>> named, HashSet<string> seen) =>
        named(indicator).Any(part =>
            part == code || (seen.Add(part) && _all.TryGetValue(part, out var below) && Reaches(below, code, named, seen)));

    // What is summed is of one nature, and what is added to a stock is a flow, all of one dimension.
    private void RefuseStrangers(UnresolvedIndicator draft)
    {
        var (whole, nature) = (draft.Indicator, draft.Indicator.Nature);
        var parts = whole.Parts.Select(code => ("parts", code, nature));
        foreach (var (field, code, wanted) in whole.Inflow is { } inflow ? parts.Append(("inflow", inflow, Nature.Flow)) : parts)
        {
            if (!_all.TryGetValue(code, out var part)) continue;
            if (part.Nature != wanted) Refuse(draft, field, ErrorCode.NotApplicable, $"{code}, nature = {CodeLists.IdOf(part.Nature)}");
            if (!part.Unit.ConvertsTo(whole.Unit)) Refuse(draft, field, ErrorCode.UnitMismatch, part.Unit.Text, whole.Unit.Text);
        }
    }

    private void RefuseFrozen(UnresolvedIndicator draft)
    {
        var (now, stored) = (draft.Indicator, snapshot.Catalogue.Indicators.OfCode(draft.Indicator.Code));
        if (stored is null || !snapshot.HasData(stored.Id)) return;
        if (now.Nature != stored.Nature) Refuse(draft, "nature", ErrorCode.Frozen, CodeLists.IdOf(stored.Nature));
        if (now.Numerator != stored.Numerator) Refuse(draft, "numerator", ErrorCode.Frozen, stored.Numerator ?? "null");
        if (now.Denominator != stored.Denominator) Refuse(draft, "denominator", ErrorCode.Frozen, stored.Denominator ?? "null");
        if (now.Factor != stored.Factor) Refuse(draft, "factor", ErrorCode.Frozen, stored.Factor);
        if (!now.Unit.ConvertsTo(stored.Unit)) Refuse(draft, "unit", ErrorCode.Frozen, stored.Unit.Text);
    }

    private void Refuse(UnresolvedIndicator draft, string field, ErrorCode code, params IReadOnlyList<object> arguments) =>
        faults.Add(new(draft.Row, field, code, arguments));
}
