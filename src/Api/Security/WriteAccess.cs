using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Writing;

namespace Indicators.Api.Security;

/// <summary>
/// Where a key may write what its roles let it write: figures of its scope, targets that its scope sets for its scope, regions in its
/// scope; what is of all regions, as indicators are, with the scope of all.
/// </summary>
public static class WriteAccess
{
    /// <summary>Whether one of the faults is that the caller may not do it.</summary>
    public static bool IsRefused(ValidationErrors faults) =>
        faults.First.Any(fault => fault.Code is ErrorCode.OutOfScope or ErrorCode.OverrideRequired or ErrorCode.NotPermitted
            or ErrorCode.ReviewRequired or ErrorCode.OwnSubmission);

    /// <summary>The change set with its author. What the caller may not write is a fault.</summary>
    /// <param name="rowOf">The row that an item came from, by its key.</param>
    public static ChangeSet Checked(
        ChangeSet changeSet, Caller caller, Database database, Snapshot snapshot, ValidationErrors faults, Func<object, int?> rowOf)
    {
        if (caller.Name is not { } name) return changeSet;
        faults.AddAll(Unpermitted(changeSet, caller));
        if (caller.Scope.IsWhole) return changeSet with { Author = new(name, caller.KeyId) };

        var tree = snapshot.Catalogue.Regions;
        var outside = Outside(changeSet, caller.Scope, tree, rowOf).ToList();
        faults.AddAll(outside);
        var below = database.Access.Keys().All.Where(key => caller.Scope.Covers(tree, key.Scope)).Select(key => key.Id).ToHashSet();
        var authored = changeSet with { Author = new(name, caller.KeyId, below) };
        // Of what lies outside not even this is told.
        if (outside.Count == 0 && changeSet.Override is null)
            faults.AddAll(snapshot.Foreign(authored).Select(
                key => new ValidationError(rowOf(key), "override", ErrorCode.OverrideRequired, Told(key, tree))));
        return authored;
    }

    // An undoing writes whatever was written.
    private static IEnumerable<ValidationError> Unpermitted(ChangeSet changeSet, Caller caller)
    {
        List<string> needed = [];
        if (changeSet.Actuals.Count + changeSet.ActualDeletes.Count > 0) needed.Add(Permission.WriteActuals);
        if (changeSet.Targets.Count + changeSet.TargetDeletes.Count > 0) needed.Add(Permission.WriteTargets);
        if (changeSet.Declared.Count + changeSet.DeclaredDeletes.Count > 0) needed.Add(Permission.WriteDeclared);
        if (changeSet.ChangesCatalogue) needed.Add(Permission.WriteCatalogue);
        return needed.Where(permission => !caller.May(permission)).Select(permission => new ValidationError(
            null, null, ErrorCode.NotPermitted, caller.Name!, permission, Permission.NamesOfRolesWith(permission)));
    }

    private static IEnumerable<ValidationError> Outside(
        ChangeSet changeSet, AccessScope scope, RegionTree tree, Func<object, int?> rowOf)
    {
        var covered = new Dictionary<(int Region, int Month), bool>();
        var figures = Figures(changeSet).Where(figure => !Covers(figure.Region, figure.Period.Last))
            .Select(figure => Fault(rowOf(figure.Key), "region", $"{tree[figure.Region].Name} {figure.Period}"));
        var setters = changeSet.Targets.Select(target => target.Key).Concat(changeSet.TargetDeletes)
            .Where(key => !Covers(key.SetBy, key.Period.Last))
            .Select(key => Fault(rowOf(key), "setBy", tree[key.SetBy].Name));
        var regions = changeSet.Regions.Concat(changeSet.RegionDeletes)
            .Where(region => (region.Id > 0 && !Covers(region.Id)) || (region.Parent is { } parent ? parent > 0 && !Covers(parent) : true))
            .Select(region => Fault(null, "region", $"{region.Name} {region.Code}"));
        var others = changeSet.Indicators.Concat(changeSet.IndicatorDeletes).Select(indicator => ("indicator", indicator.Code))
            .Concat(changeSet.Groups.Concat(changeSet.GroupDeletes).Select(group => ("group", group.Code)))
            .Concat(changeSet.Schemes.Concat(changeSet.SchemeDeletes).Select(scheme => ("scheme", scheme.Code)))
            .Concat(changeSet.Calendars.Concat(changeSet.CalendarDeletes).Select(calendar => ("calendar", calendar.Code)))
            .Select(item => Fault(null, item.Item1, item.Code));
        return figures.Concat(setters).Concat(regions).Concat(others);

        bool Covers(int region, int month = int.MaxValue) => covered.TryGetValue((region, month), out var known)
            ? known
            : covered[(region, month)] = scope.Covers(tree, tree[region], month);
    }

    private static IEnumerable<(object Key, int Region, Period Period)> Figures(ChangeSet changeSet) =>
        changeSet.Actuals.Select(actual => actual.Key).Concat(changeSet.ActualDeletes).Select(key => ((object)key, key.Region, key.Period))
            .Concat(changeSet.Targets.Select(target => target.Key).Concat(changeSet.TargetDeletes)
                .Select(key => ((object)key, key.Region, key.Period)))
            .Concat(changeSet.Declared.Select(declared => declared.Key).Concat(changeSet.DeclaredDeletes)
                .Select(key => ((object)key, key.Region, key.Period)));

    private static string Told(object key, RegionTree tree)
    {
        var (region, period) = key switch
        {
            ActualKey actual => (actual.Region, actual.Period),
            TargetKey target => (target.Region, target.Period),
            DeclaredKey declared => (declared.Region, declared.Period),
            _ => throw new ArgumentException($"{key.GetType()} is the key of no figure.", nameof(key)),
        };
        return $"{tree[region].Name} {period}";
    }

    private static ValidationError Fault(int? row, string field, string what) => new(row, field, ErrorCode.OutOfScope, what);
}
