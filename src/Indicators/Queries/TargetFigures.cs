using Indicators.Catalog;
using Indicators.Measures;
using Indicators.Periods;
using Indicators.Targets;

namespace Indicators.Queries;

/// <summary>The actuals that targets are measured with: what was reported or, for a share or a rank, what follows from it.</summary>
internal sealed class TargetFigures(Worksheet sheet, Indicator indicator)
{
    private readonly Columns _columns = sheet.Columns(indicator);

    public void Load(IEnumerable<Yardstick> sticks) =>
        _columns.Load(sticks.SelectMany(stick => new[] { stick.Actual, stick.Base, stick.WholeBase }).OfType<Period>());

    public Completion Complete(Target target, Yardstick stick, int index) => Completion.Of(
        indicator, target, stick, Actual(target.Key.Kind, stick.Actual, index), At(stick.Base, index), At(stick.WholeBase, index),
        sheet.Query.LessIsBetter);

    public Achievement<T> Numbers<T>(Target target, Yardstick stick, int index)
        where T : IAmount<T> => Achievement<T>.Of(
            target.Key.Kind,
            Amount<T>(target.Key.Kind, stick.Actual, index),
            Base<T>(stick.Base, index),
            Base<T>(stick.WholeBase, index),
            T.Of(Quantity.Target, target.ValueIn(indicator.Unit), new TargetInput(target, indicator, sheet.Frame), target.Key.Period, index),
            stick.MonthsSinceBase,
            Completion.FormulaOf(target, sheet.Query.LessIsBetter));

    private T Amount<T>(TargetKind kind, Period period, int index)
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

    private Reading Actual(TargetKind kind, Period period, int index) => kind switch
    {
        TargetKind.Share => Worked(_columns[period][index], sheet.Block(indicator, period).Shares[index].Rate),
        TargetKind.Rank => Worked(_columns[period][index], PlaceOf(period, index)),
        _ => _columns[period][index],
    };

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

    private Reading? At(Period? period, int index) => period is { } there ? _columns[there][index] : null;

    private static Reading Worked(Reading from, Outcome outcome) => outcome.HasValue
        ? new() { Value = outcome.Value, Status = from.Status, Revision = from.Revision, Derived = true, Flags = Flags.Computed }
        : Reading.Missing(outcome.Reason!.Value, from.Status);

    private sealed class TargetInput(Target target, Indicator indicator, Frame frame) : IInputs
    {
        public Input At(Period period, int index) => new(
            indicator, frame.Regions[index], period, new() { Value = target.ValueIn(indicator.Unit), Revision = target.Promise.Revision }, target);
    }
}
