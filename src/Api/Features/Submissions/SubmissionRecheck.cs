using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Errors;
using Indicators.Api.Security;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage;
using Indicators.Storage.Access;
using Indicators.Storage.Submissions;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Submissions;

/// <summary>
/// A submission checked anew before it counts: as the write that it will be, against the catalogue that it was read by, and against what
/// stood under its keys then.
/// </summary>
internal sealed class SubmissionRecheck
{
    private readonly Submission _submission;
    private readonly JudgedFigures _judged;

    public SubmissionRecheck(Database database, WritePolicy policy, Submission submission)
    {
        _submission = submission;
        var (content, sender) = (database.Submissions.Content(submission), Caller.OfSender(submission.Sender, database));
        var changes = content.Figures.ToChangeSet() with { Source = submission.Source, Note = submission.Note };
        var rows = RowsOf(changes);
        using var snapshot = database.Read(viewer: new Viewer(sender.Internal, sender.KeyId));
        Faults.AddAll(ChangedDefinitions(database, snapshot.Catalogue, changes));
        _judged = Faults.Any
            ? new(changes, [])
            : JudgedFigures.Of(changes, sender, database, snapshot, policy, Faults, key => rows.GetValueOrDefault(key));
        Faults.AddAll(ChangedCells(_judged.Cells, content.Held.ByKey(), rows, snapshot));
        // Beside what does not fit, what is unlikely may follow from that alone.
        Queries = Faults.Any ? submission.Queries : SubmissionFiling.Queried(submission.Queries, _judged.Changes.Warnings);
    }

    public ValidationErrors Faults { get; } = new();

    /// <summary>Those that it gives rise to now; where it has faults those of before.</summary>
    public IReadOnlyList<SubmissionQuery> Queries { get; }

    /// <summary>Those that it did not give rise to before.</summary>
    public IReadOnlyList<SubmissionQuery> NewQueries => [.. Queries.Skip(_submission.Queries.Count)];

    /// <summary>Why it cannot be approved; null where it can.</summary>
    public ProblemResult? Problem()
    {
        foreach (var query in (_submission with { Queries = Queries }).OpenQueries)
        {
            var warning = query.Warning;
            Faults.Add(new(warning.Row, warning.Field, ErrorCode.QueryOpen, query.Number, WarningMessages.Table.Of(warning.Code)));
        }

        return Faults.Any ? new(StatusCodes.Status409Conflict, Faults) : null;
    }

    /// <summary>The change set, with all who answer for it.</summary>
    public ChangeSet Signed(IEnumerable<string?> reviewers) => _judged.Changes with
    {
        SignOff = new(
            _submission.Id, _submission.Submitted,
            _submission.Persons.FilledBy, _submission.Persons.CheckedBy, _submission.Persons.SignedBy,
            string.Join(", ", reviewers.OfType<string>()) is { Length: > 0 } names ? names : null),
    };

    private static Dictionary<object, int?> RowsOf(ChangeSet changes)
    {
        Dictionary<object, int?> rows = [];
        Add(changes.Actuals.Select(actual => (object)actual.Key).Concat(changes.ActualDeletes.Select(key => (object)key)));
        Add(changes.Targets.Select(target => (object)target.Key).Concat(changes.TargetDeletes.Select(key => (object)key)));
        Add(changes.Declared.Select(figure => (object)figure.Key).Concat(changes.DeclaredDeletes.Select(key => (object)key)));
        return rows;

        void Add(IEnumerable<object> keys)
        {
            foreach (var (row, key) in keys.Index()) rows[key] = row;
        }
    }

    // What an indicator counts in, and which region a code means, may have changed: then the rows would say something else.
    private IEnumerable<ValidationError> ChangedDefinitions(Database database, CatalogueVersion now, ChangeSet changes)
    {
        using var then = database.Read(AsOf.Revision(_submission.CheckedAt));
        foreach (var id in _submission.Indicators)
        {
            var (was, indicator) = (then.Catalogue.Indicators.OfId(id), now.Indicators.OfId(id));
            if (was is null || indicator is null || (was.Unit, was.Nature, was.ShortestPeriod)
                != (indicator.Unit, indicator.Nature, indicator.ShortestPeriod))
                yield return new(null, "indicator", ErrorCode.CatalogueChanged, was?.Name ?? $"#{id}");
        }

        foreach (var (region, period) in changes.Actuals.Select(actual => (actual.Key.Region, actual.Key.Period))
            .Concat(changes.Targets.Select(target => (target.Key.Region, target.Key.Period)))
            .Concat(changes.Declared.Select(figure => (figure.Key.Region, figure.Key.Period))).Distinct())
        {
            if (now.Regions.OfId(region)?.ExistsWithin(period.First, period.Last) is not true)
                yield return new(null, "region", ErrorCode.CatalogueChanged, now.Regions.OfId(region)?.Name ?? $"#{region}");
        }
    }

    private static IEnumerable<ValidationError> ChangedCells(
        IReadOnlyList<ItemChange> cells, IReadOnlyDictionary<object, object> held, Dictionary<object, int?> rows, Snapshot snapshot) =>
        from cell in cells
        let key = KeyOf(cell.Item)
        where !cell.Still(held.GetValueOrDefault(key))
        select new ValidationError(
            rows.GetValueOrDefault(key), null, ErrorCode.CellChanged, Name(key, snapshot.Catalogue), Told(cell.Now, snapshot.Catalogue));

    private static object KeyOf(object item) => item switch
    {
        Actual actual => actual.Key,
        Target target => target.Key,
        DeclaredFigure figure => figure.Key,
        _ => throw new InvalidOperationException($"A {item.GetType().Name} is no figure."),
    };

    private static string Name(object key, CatalogueVersion catalogue)
    {
        var (indicator, region, period) = key switch
        {
            ActualKey actual => (actual.Indicator, actual.Region, actual.Period),
            TargetKey target => (target.Indicator, target.Region, target.Period),
            DeclaredKey declared => (declared.Indicator, declared.Region, declared.Period),
            _ => throw new InvalidOperationException($"A {key.GetType().Name} is the key of no figure."),
        };
        return $"{catalogue.Indicators[indicator].Name} {catalogue.Regions[region].Name} {period}";
    }

    private static object Told(object? item, CatalogueVersion catalogue) => item switch
    {
        Actual { Observation.Status: not ObservationStatus.Missing } actual =>
            Shown(actual.Observation.Value.In(catalogue.Indicators[actual.Key.Indicator].Unit).ToDecimal()),
        Target target => Shown(target.ValueIn(catalogue.Indicators[target.Key.Indicator].Unit).ToDecimal()),
        DeclaredFigure figure => Shown(figure.ValueIn(catalogue.Indicators[figure.Key.Indicator].Unit)),
        _ => new Http.Labels.Code("", "", "无", "nothing"),
    };

    private static string Shown(decimal figure) => figure.ToString("0.######");
}
