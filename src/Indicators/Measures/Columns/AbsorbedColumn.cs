using Indicators.Catalogue;
using Indicators.Measures.Formulas;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;

namespace Indicators.Measures.Columns;

/// <summary>
/// What regions had in a period, with those that went into them until a later month: in the years before they are wanted, in the year of
/// the change itself the region's own figure contains what was not stored of them. Of what was divided nobody knows which part went where;
/// what a moved part had is not told apart, and is flagged.
/// </summary>
internal sealed class AbsorbedColumn
{
    private readonly EvaluationContext _context;
    private readonly Indicator _indicator;
    private readonly ObservationColumns _columns;
    private readonly Period _period;
    private readonly int _scope;
    private readonly Dictionary<int, List<Region>> _added = [];

    public AbsorbedColumn(EvaluationContext context, Indicator indicator, ObservationColumns columns, Period period, int scope)
    {
        (_context, _indicator, _columns, _period, _scope) = (context, indicator, columns, period, scope);
    }

    public ComparableColumn Added()
    {
        var (own, touched) = (_columns[_period], _context.Changed(_period.First, _scope).ToList());
        var made = touched.Count == 0 ? null : touched.ToDictionary(index => index, index => Work(index, own[index]));
        return new(_columns, _period, own, made, index => _added.ContainsKey(index) ? Working(index) : null);
    }

    /// <summary>Whether what is added is there; what is not is asked for.</summary>
    public static bool Load(LoadPlan plan, EvaluationContext context, Indicator indicator, Period period, int scope) =>
        context.Before(period.First, scope).RegionIndex.Count == 0
        || (indicator is { Nature: Nature.Ratio, Numerator: { } numerator, Denominator: { } denominator }
            ? LoadPart(plan, context, indicator, period, scope) & LoadPart(plan, context, Part(context, numerator), period, scope)
                & LoadPart(plan, context, Part(context, denominator), period, scope)
            : LoadPart(plan, context, indicator, period, scope));

    // Whoever went into it while it stood; whose place it took when it began is in its own figure of before.
    private static IEnumerable<RegionPredecessor> Absorbed(EvaluationContext context, int index, Period period, int scope)
    {
        var region = context.RegionIndex.Regions[index];
        return context.Tree.Changes.Predecessors(region).Where(before => before.Region.To is { } last
            && last >= (region.From ?? int.MinValue) && last >= period.First && last < scope);
    }

    private static bool LoadPart(LoadPlan plan, EvaluationContext context, Indicator indicator, Period period, int scope) =>
        context.Columns(indicator).Load(plan, period)
        & context.Before(period.First, scope).Columns(indicator).LoadCompared(plan, period, scope);

    private Observation Work(int index, Observation figure)
    {
        var (region, before) = (_context.RegionIndex.Regions[index], _context.Before(_period.First, _scope));
        List<Observation> members = [figure];
        foreach (var (absorbed, whole) in Absorbed(_context, index, _period, _scope))
        {
            var part = before.Columns(_indicator).Compared(_period, _scope)[before.RegionIndex.IndexOf(absorbed.Id)];
            if (absorbed.To < _period.Last && part.Status is null && part.Value is null) continue;
            if (!whole) return Observation.Missing(Reason.NotComparable);
            members.Add(part);
            (_added.TryGetValue(index, out var added) ? added : _added[index] = []).Add(absorbed);
        }

        if (members.Count > 1) figure = Joined(index, members);
        return _context.Tree.Changes.HasMoved(region, _period.First, _scope) && figure.Value is not null
            ? figure with { Flags = figure.Flags | ObservationFlags.BoundaryChanged }
            : figure;
    }

    private Observation Joined(int index, List<Observation> members)
    {
        if (!members[0].Exact.HasValue) return members[0];
        if (_indicator is { Nature: Nature.Ratio, Numerator: { } numerator, Denominator: { } denominator })
        {
            return Marked(Ratio.Of(Stored(numerator, index), Stored(denominator, index), _indicator.Factor));
        }

        if (_indicator is not { AdditiveAcrossRegions: true, Nature: not Nature.Ratio }) return Observation.Missing(Reason.NotComparable);
        var total = Total.Of(members);
        return total.IsComplete ? Marked(total.Sum) : Observation.Missing(Reason.PartsMissing);
    }

    private Expression Working(int index)
    {
        if (_indicator is { Nature: Nature.Ratio, Numerator: { } numerator, Denominator: { } denominator })
        {
            return Ratio.Formula(
                Amount(numerator, VariableName.Numerator, index), Amount(denominator, VariableName.Denominator, index), _indicator.Factor);
        }

        var before = _context.Before(_period.First, _scope);
        var compared = before.Columns(_indicator).Compared(_period, _scope);
        return Expression.Sum(
        [
            _columns.Amount<Expression>(VariableName.Member, _period, index),
            .. _added[index].Select(
                absorbed => compared.Amount<Expression>(VariableName.Member, before.RegionIndex.IndexOf(absorbed.Id))),
        ]).As(VariableName.Value);
    }

    private Observation Stored(string code, int index)
    {
        var columns = _context.Columns(Part(_context, code));
        return columns.InStoredUnit(columns.Compared(_period, _scope)[index]);
    }

    private Expression Amount(string code, VariableName role, int index)
    {
        var columns = _context.Columns(Part(_context, code));
        return columns.InStoredUnit(columns.Compared(_period, _scope).Amount<Expression>(role, index));
    }

    private static Indicator Part(EvaluationContext context, string code) => context.Catalogue.Indicators.OfCode(code)!;

    private static Observation Marked(Observation sum) => sum.Value is null
        ? sum
        : sum with { Derived = true, Flags = sum.Flags | ObservationFlags.Comparable };
}
