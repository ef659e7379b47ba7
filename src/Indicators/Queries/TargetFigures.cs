using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Targets;

namespace Indicators.Queries;

/// <summary>
/// The actuals that targets of one kind and period are measured with at a period: what was reported or, for a share or a rank, what follows
/// from it.
/// </summary>
internal sealed class TargetFigures(Worksheet sheet, Indicator indicator, TargetKind kind, Yardstick yardstick)
{
    private readonly Columns _columns = sheet.Columns(indicator);
    private Reading[]? _actuals;
    private Reading[]? _bases;
    private Reading[]? _wholeBases;

    /// <summary>What has to be read.</summary>
    public IEnumerable<Period> Periods => ((Period?[])[yardstick.Actual, yardstick.Base, yardstick.WholeBase]).OfType<Period>();

    private Reading[] Actuals => _actuals ??= _columns[yardstick.Actual];

    public Completion Complete(Target target, int index) => Completion.Of(
        indicator, target, yardstick, Actual(index), At(ref _bases, yardstick.Base, index), At(ref _wholeBases, yardstick.WholeBase, index),
        sheet.Query.LessIsBetter);

    public Achievement<T> Numbers<T>(Target target, int index)
        where T : IAmount<T> => Achievement<T>.Of(
            kind,
            Amount<T>(yardstick.Actual, index),
            Base<T>(yardstick.Base, index),
            Base<T>(yardstick.WholeBase, index),
            T.Of(Quantity.Target, target.ValueIn(indicator.Unit), new TargetInput(target, indicator, sheet.Frame), target.Key.Period, index),
            yardstick.MonthsSinceBase,
            Completion.FormulaOf(target, sheet.Query.LessIsBetter));

    private T Amount<T>(Period period, int index)
        where T : IAmount<T> => kind switch
        {
            TargetKind.Share => sheet.Block(indicator, period).Shares.Rate<T>(index).As(Quantity.Actual),
            TargetKind.Rank => PlaceOf(period, index) is { HasValue: true, Value: var place }
                ? T.Of(Quantity.Rank, place)
                : T.None(PlaceOf(period, index).Reason!.Value, _columns.Amount<T>(Quantity.Actual, period, index)),
            _ => _columns.Amount<T>(Quantity.Actual, period, index),
        };

    private T Base<T>(Period? period, int index)
        where T : IAmount<T> => period is { } there ? _columns.Base<T>(Quantity.Base, there, index) : T.None(Reason.NoBase);

    private Reading Actual(int index) => kind switch
    {
        TargetKind.Share => Worked(Actuals[index], sheet.Block(indicator, yardstick.Actual).Shares[index].Rate),
        TargetKind.Rank => Worked(Actuals[index], PlaceOf(yardstick.Actual, index)),
        _ => Actuals[index],
    };

    private Reading? At(ref Reading[]? column, Period? period, int index) => period is { } there ? (column ??= _columns[there])[index] : null;

    // 位次 in a target is the place by value among those under the same parent, whatever the query ranks.
    private Outcome PlaceOf(Period period, int index)
    {
        var siblings = sheet.Siblings;
        var peers = sheet.Tree.Siblings(sheet.Frame.Regions[index], period.Last).Select(region => siblings.Frame.IndexOf(region.Id)).ToArray();
        var column = siblings.Columns(indicator)[period];
        var places = Ranking.Of(Array.ConvertAll(peers, peer => column[peer].Exact), indicator.Direction == Direction.Higher, Ties.Standard);
        var own = Array.IndexOf(peers, siblings.Frame.IndexOf(sheet.Frame.Regions[index].Id));
        return own >= 0 && places[own] is { } place ? place.Rank : _columns[period][index].Exact.Reason ?? Reason.NotApplicable;
    }

    private static Reading Worked(Reading from, Outcome outcome) => outcome.HasValue
        ? new() { Value = outcome.Value, Status = from.Status, Revision = from.Revision, Derived = true, Flags = Flags.Computed }
        : Reading.Missing(outcome.Reason!.Value, from.Status);

    private sealed class TargetInput(Target target, Indicator indicator, Frame frame) : IInputs
    {
        public Input At(Period period, int index) => new(
            indicator, frame.Regions[index], period, new() { Value = target.ValueIn(indicator.Unit), Revision = target.Promise.Revision }, target);
    }
}
