using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Periods;

namespace Indicators.Audits;

/// <summary>The figures of an indicator that have been reported, over the regions that have ever reported it.</summary>
/// <param name="Known">The periods that have figures.</param>
internal sealed record ReportedFigures(EvaluationContext Context, Indicator Indicator, IReadOnlyList<Period> Known, AuditScope Scope)
{
    /// <summary>Those of the periods that are asked for.</summary>
    public IReadOnlyList<Period> Covered { get; } = Scope.Covered(Indicator, Known);

    public ObservationColumns Columns => Context.Columns(Indicator);
}

/// <summary>What must hold between stored figures.</summary>
internal abstract class ConsistencyRule
{
    /// <summary>Whether all that it compares is there; what is not is asked for.</summary>
    public abstract bool Load(LoadPlan plan, ReportedFigures figures);

    public abstract IEnumerable<AuditRow> Find(ReportedFigures figures);

    protected static bool Load(LoadPlan plan, ObservationColumns columns, IEnumerable<Period> periods)
    {
        var isThere = true;
        foreach (var period in periods) isThere &= columns.Load(plan, period);
        return isThere;
    }
}
