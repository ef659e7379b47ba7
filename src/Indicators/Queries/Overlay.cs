using System.Diagnostics;
using Indicators.Measures.Columns;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage.Writing;

namespace Indicators.Queries;

/// <summary>A change set that is seen before what is stored, as if it had been written 假如.</summary>
internal sealed class Overlay(ChangeSet changes)
{
    private readonly ILookup<(int Indicator, Period Period), (int Region, StoredObservation? Cell)> _actuals =
        changes.Actuals.Select(actual => (Key: actual.Key, Cell: (StoredObservation?)actual.Observation))
            .Concat(changes.ActualDeletes.Select(key => (Key: key, Cell: (StoredObservation?)null)))
            .ToLookup(pair => (pair.Key.Indicator, pair.Key.Period), pair => (pair.Key.Region, pair.Cell));

    private readonly ILookup<(int Indicator, Period Period), Target> _targets =
        changes.Targets.ToLookup(target => (target.Key.Indicator, target.Key.Period));

    private readonly HashSet<TargetKey> _otherTargets = [.. changes.Targets.Select(target => target.Key), .. changes.TargetDeletes];

    private readonly HashSet<DeclaredKey> _otherDeclared =
        [.. changes.Declared.Select(declared => declared.Key), .. changes.DeclaredDeletes];

    /// <summary>The earliest end first, then the shortest.</summary>
    public IReadOnlyList<Period> Periods(StoredTable table, int indicator, IReadOnlyList<Period> stored)
    {
        var own = table switch
        {
            StoredTable.Actuals => changes.Actuals.Where(actual => actual.Key.Indicator == indicator).Select(actual => actual.Key.Period),
            StoredTable.Contradictions => throw new UnreachableException("They are worked out for what was reported."),
            StoredTable.Targets => changes.Targets.Where(target => target.Key.Indicator == indicator).Select(target => target.Key.Period),
            StoredTable.Notes => [],
            StoredTable.Declared =>
                changes.Declared.Where(declared => declared.Key.Indicator == indicator).Select(declared => declared.Key.Period),
        };
        return Joined(stored, own);
    }

    /// <summary>Likewise of some of the actuals.</summary>
    public IReadOnlyList<Period> Periods(IReadOnlyList<Period> stored, int indicator, Func<Actual, bool> which) => Joined(
        stored, changes.Actuals.Where(actual => actual.Key.Indicator == indicator && which(actual)).Select(actual => actual.Key.Period));

    /// <summary>The ids of the regions with actuals for some of the periods.</summary>
    public IEnumerable<int> Reporting(int indicator, IEnumerable<Period> periods) =>
        periods.SelectMany(period => _actuals[(indicator, period)]).Select(pair => pair.Region);

    public ActualSlice Before(ActualSlice stored, LoadRead read) =>
        stored.With(_actuals[(read.Indicator, stored.Period)].Where(pair => read.Regions.IndexOf(pair.Region) >= 0));

    public TargetSlice Before(TargetSlice stored, LoadRead read) => stored.With(
        _targets[(read.Indicator, stored.Period)].Where(target => read.Regions.IndexOf(target.Key.Region) >= 0), _otherTargets);

    public IReadOnlyList<PrintedFigure> Before(IReadOnlyList<PrintedFigure> stored, LoadRead read) =>
    [
        .. stored.Where(printed => !_otherDeclared.Contains(printed.Figure.Key))
            .Concat(changes.Declared.Where(declared => declared.Key.Indicator == read.Indicator
                    && read.Periods.Contains(declared.Key.Period) && read.Regions.IndexOf(declared.Key.Region) >= 0)
                .Select(declared => new PrintedFigure(declared, changes.Source)))
            .OrderBy(printed => printed.Figure.Key.Period).ThenBy(printed => printed.Figure.Key.Region)
            .ThenBy(printed => printed.Figure.Key.Measure),
    ];

    private static IReadOnlyList<Period> Joined(IReadOnlyList<Period> stored, IEnumerable<Period> own) =>
        [.. stored.Union(own).OrderBy(period => (period.End, period.Months))];
}
