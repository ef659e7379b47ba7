using Indicators.Api.Features.Actuals;
using Indicators.Api.Features.Schemes;
using Indicators.Api.Features.Targets;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Measures.Columns;
using Indicators.Periods;
using Indicators.Queries;
using Indicators.Storage;

namespace Indicators.Api.Features.Scores;

/// <summary>Reads a question what scores would be 假如: a scheme, whose, and the values to be seen before the stored ones.</summary>
internal sealed class SimulationReader(Snapshot snapshot)
{
    public static readonly RowSchema Shape = new("Simulation", Fields.All);

    private static readonly ScopeRules ScopeRules = new(Fields.Regions.Name);

    private readonly RowNameResolution _keys = new(snapshot.Catalogue);
    private readonly SchemeReader _scheme = new(snapshot.Catalogue);
    private readonly ActualReader _actuals = new(snapshot.Catalogue);
    private readonly TargetReader _targets = new(snapshot.Catalogue);
    private ScoreQuery? _query;

    /// <summary>Null with faults.</summary>
    public static ScoreQuery? Read(RowReader reader, Snapshot snapshot)
    {
        var rows = new SimulationReader(snapshot);
        reader.ReadItem(
            Shape,
            rows.Take,
            [
                new(Fields.Scheme, row => rows._scheme.Take(row, null), Fields.Scheme.Name),
                .. rows._scheme.Within(Fields.Scheme.Name),
                new(Fields.Actuals, rows._actuals.Take),
                new(Fields.Targets, rows._targets.Take, Fields.Targets.Name),
            ]);
        return rows._query;
    }

    private void Take(BodyRow row)
    {
        var scheme = row.IsRow(Fields.Scheme) ? _scheme.Scheme : Stored(row);
        var period = _keys.Period(row, Fields.Period);
        if (period is not { } assessed) return;

        var regions = Scope(row, assessed);
        if (row.HasErrors || scheme is null) return;
        var targets = _targets.ChangeSet;
        _query = new ScoreQuery
        {
            Scheme = scheme,
            Regions = regions,
            Periods = [assessed],
            Scenario = _actuals.ChangeSet with { Targets = targets.Targets, TargetDeletes = targets.TargetDeletes },
        };
    }

    private Scheme? Stored(BodyRow row)
    {
        if (row.Text(Fields.Scheme) is not { } text) return null;
        var found = snapshot.FindScheme(text);
        if (found.Value is null) row.Refuse(NameResolution.ErrorOf(Fields.Scheme.Name, text, found));
        return found.Value;
    }

    private RegionScope Scope(BodyRow row, Period period)
    {
        var within = _keys.Region(row, Fields.Within, period);
        var level = row.Choice<RegionLevel>(Fields.Level);
        var picked = row.Texts(Fields.Regions)
            .Select(text => Region(row, text, period)).OfType<Region>().DistinctBy(region => region.Id).ToList();
        var group = Group(row);
        // Regions that could not be read were given.
        var given = new ScopeGiven(picked.Count > 0 || row.HasErrors, row.Has(Fields.Within), row.Has(Fields.Level), row.Has(Fields.Group));
        foreach (var fault in ScopeRules.Faults(given)) row.Refuse(fault);
        return new(picked, within, level, group);
    }

    private Region? Region(BodyRow row, string text, Period period)
    {
        var found = snapshot.Catalogue.Regions.Find(text, period);
        if (found.Value is null) row.Refuse(NameResolution.ErrorOf(Fields.Regions.Name, text, period, found, snapshot.Catalogue.Regions));
        return found.Value;
    }

    private PeerGroup? Group(BodyRow row)
    {
        if (row.Text(Fields.Group) is not { } text) return null;
        var found = snapshot.FindGroup(text);
        if (found.Value is null) row.Refuse(NameResolution.ErrorOf(Fields.Group.Name, text, found));
        return found.Value;
    }

    private static class Fields
    {
        public static readonly BodyField Scheme = new(
            "scheme", BodyFieldType.Row, "Code or name of a scheme, or one that is stored nowhere.")
        {
            Required = true,
            Rows = SchemeFields.Whole,
        };
        public static readonly BodyField Period = BodyField.Text("period", "The assessed period, such as 2019.", required: true);
        public static readonly BodyField Within = BodyField.Text(
            "within", "The region whose parts are scored: those directly below it or, with level, all of that level.");
        public static readonly BodyField Level = BodyField.Choice<RegionLevel>("level", "The administrative level of the regions.");
        public static readonly BodyField Group = BodyField.Text("group", "A peer group: code or name.");
        public static readonly BodyField Regions = new(
            "regions", BodyFieldType.Texts, "Regions: code or name. Alone, their siblings are their peers.");
        public static readonly BodyField Actuals = new(
            "actuals", BodyFieldType.Rows, "Values to be seen before the stored ones.")
        { Rows = ActualReader.Body.Rows };
        public static readonly BodyField Targets = new(
            "targets", BodyFieldType.Rows, "Targets to be seen before the stored ones.")
        { Rows = TargetReader.Body.Rows };

        public static readonly BodyField[] All = [Scheme, Period, Within, Level, Group, Regions, Actuals, Targets];
    }
}
