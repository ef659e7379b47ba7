using Indicators.Api.Features.Actuals;
using Indicators.Api.Features.Declared;
using Indicators.Api.Features.Targets;
using Indicators.Api.Http.Binding;
using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Errors;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Access;
using Indicators.Storage.Submissions;
using Indicators.Storage.Writing;

namespace Indicators.Api.Features.Submissions;

/// <summary>What the body of a submission says; null, or empty, where it says nothing of it.</summary>
internal sealed record SubmissionBody(
    ChangeSet? Changes, Persons Persons, DateTimeOffset? ReleaseAt, IReadOnlyList<string>? Previewers, IReadOnlyList<QueryAnswer> Answers)
{
    /// <summary>The row that a figure was in, by its key.</summary>
    public required Func<object, int?> RowOf { get; init; }
}

internal sealed record QueryAnswer(IReadOnlyList<int> Queries, string Text);

/// <summary>Reads the body of a submission.</summary>
internal sealed class SubmissionReader(SubmissionSchema schema, CatalogueVersion catalogue, AccessKeyList keys, DateTimeOffset now)
{
    private readonly ActualReader _actuals = new(catalogue);
    private readonly TargetReader _targets = new(catalogue);
    private readonly DeclaredReader _declared = new(catalogue);
    private readonly List<QueryAnswer> _answers = [];
    private SubmissionBody? _body;

    /// <summary>What is wrong with it goes into the reader's faults.</summary>
    public static SubmissionBody Read(
        RowReader reader, SubmissionSchema schema, CatalogueVersion catalogue, AccessKeyList keys, DateTimeOffset now)
    {
        var rows = new SubmissionReader(schema, catalogue, keys, now);
        reader.ReadLists(
            schema.Whole,
            schema.About,
            [
                new(schema.Actuals, rows._actuals.Take),
                new(schema.Targets, rows._targets.Take, schema.Targets.Name),
                new(schema.Declared, rows._declared.Take, schema.Declared.Name),
                .. schema.Answers is { } answers ? [new ChildRows(answers, rows.TakeAnswer, answers.Name)] : Array.Empty<ChildRows>(),
            ],
            rows.Take);
        return rows._body is not { Changes: { } changes } body ? rows._body ?? rows.Nothing : body with
        {
            Changes = changes with
            {
                Source = reader.Source,
                Note = reader.Note,
                Reason = reader.Reason,
                Correct = reader.Correct,
                Override = reader.Override,
                Received = reader.Count,
            },
        };
    }

    private SubmissionBody Nothing => new(null, new(null, null, null), null, null, []) { RowOf = RowOf };

    private int? RowOf(object key) => key switch
    {
        ActualKey actual => _actuals.RowOf(actual),
        TargetKey target => _targets.RowOf(target),
        DeclaredKey declared => _declared.RowOf(declared),
        _ => throw new ArgumentException($"{key.GetType()} is the key of no figure.", nameof(key)),
    };

    private void TakeAnswer(BodyRow row)
    {
        var (queries, text) = (row.Numbers(schema.AnsweredQueries) ?? [], row.Text(schema.Answer));
        if (row.Requires(schema.AnsweredQueries) && queries.Count == 0 && !row.HasErrors)
            row.Refuse(schema.AnsweredQueries, ErrorCode.Required);
        if (!row.HasErrors && text is not null)
            _answers.Add(new([.. queries.Select(Whole)], text));
    }

    private void Take(BodyRow row)
    {
        var hasRows = row.Has(schema.Actuals) || row.Has(schema.Targets) || row.Has(schema.Declared);
        if (!hasRows && schema.Answers is null) row.Refuse(schema.Actuals, ErrorCode.Required);
        var (targets, declared) = (_targets.ChangeSet, _declared.ChangeSet);
        var changes = _actuals.ChangeSet with
        {
            Targets = targets.Targets,
            TargetDeletes = targets.TargetDeletes,
            Declared = declared.Declared,
            DeclaredDeletes = declared.DeclaredDeletes,
        };
        _body = Nothing with
        {
            Changes = hasRows ? changes : null,
            Persons = new(row.Text(schema.FilledBy), row.Text(schema.CheckedBy), row.Text(schema.SignedBy)),
            ReleaseAt = ReleaseTime.Read(row, schema.ReleaseAt, now),
            Previewers = row.Has(schema.Previewers)
                ? [.. row.Texts(schema.Previewers).Select(text => Key(row, text)).OfType<string>()]
                : null,
            Answers = _answers,
        };
    }

    // What is no number of a query is one that there is not.
    private static int Whole(decimal number) => number % 1 == 0 && Math.Abs(number) < int.MaxValue ? (int)number : int.MaxValue;

    private string? Key(BodyRow row, string text)
    {
        if (keys[text] is { Revoked: null }) return text;
        if (keys.All.Where(key => key.Revoked is null && key.Name == text).ToList() is [var named]) return named.Id;
        row.Refuse(schema.Previewers, ErrorCode.UnknownKey, text);
        return null;
    }
}

/// <summary>A time that is still to come.</summary>
internal static class ReleaseTime
{
    /// <summary>Null where none is given, or it is a fault.</summary>
    public static DateTimeOffset? Read(BodyRow row, BodyField field, DateTimeOffset now)
    {
        if (row.Text(field) is not { } text) return null;
        if (TimeText.BeginningOf(text) is not { } time)
        {
            row.Refuse(field, ErrorCode.BadTime, text);
            return null;
        }

        if (time <= now) row.Refuse(field, ErrorCode.PastRelease, text);
        return time;
    }
}
