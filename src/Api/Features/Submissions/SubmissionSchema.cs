using Indicators.Api.Features.Actuals;
using Indicators.Api.Features.Declared;
using Indicators.Api.Features.Targets;
using Indicators.Api.Http.Binding.Bodies;

namespace Indicators.Api.Features.Submissions;

/// <summary>The body of a submission: what the routes that write take, in one, and who answers for it.</summary>
internal sealed class SubmissionSchema
{
    /// <summary>Of a new one.</summary>
    public static readonly SubmissionSchema New = new("Submission", answers: false);

    /// <summary>Of what is said of one that is there: answers, other rows, or both.</summary>
    public static readonly SubmissionSchema Again = new("SubmissionAgain", answers: true);

    private SubmissionSchema(string name, bool answers)
    {
        FilledBy = BodyField.Text("filledBy", "填报人: who filled it in.", required: !answers);
        Answers = !answers ? null : new(
            "answers", BodyFieldType.Rows, "Answers 说明 to queries, each to one or to several of them.")
        {
            Rows = new("SubmissionAnswer", [AnsweredQueries, Answer]),
        };
        Whole = new(name,
        [
            Actuals, Targets, Declared, .. About.All, FilledBy, CheckedBy, SignedBy, ReleaseAt, Previewers,
            .. Answers is null ? Array.Empty<BodyField>() : [Answers],
        ]);
    }

    public RowSchema Whole { get; }

    public WholeFields About { get; } = new();

    public BodyField Actuals { get; } = new("actuals", BodyFieldType.Rows, "As POST /actuals takes them.")
    {
        Rows = ActualReader.Body.Rows,
    };

    public BodyField Targets { get; } = new("targets", BodyFieldType.Rows, "As POST /targets takes them.")
    {
        Rows = TargetReader.Body.Rows,
    };

    public BodyField Declared { get; } = new("declared", BodyFieldType.Rows, "As POST /declared takes them.")
    {
        Rows = DeclaredReader.Body.Rows,
    };

    public BodyField FilledBy { get; }

    public BodyField CheckedBy { get; } = BodyField.Text("checkedBy", "审核人: who checked it before it was sent.");

    public BodyField SignedBy { get; } = BodyField.Text("signedBy", "负责人: who signed it.");

    public BodyField ReleaseAt { get; } = BodyField.Text(
        "releaseAt", "发布时间: when it is to be in the figures, once approved: an RFC 3339 time, or a date, from its beginning at +08:00.");

    public BodyField Previewers { get; } = new(
        "previewers", BodyFieldType.Texts, "Keys, by id or name, that may see what would be before it counts.");

    /// <summary>Null where there is nothing to answer yet.</summary>
    public BodyField? Answers { get; }

    public BodyField AnsweredQueries { get; } = new("queries", BodyFieldType.Numbers, "The numbers of the queries.") { Required = true };

    public BodyField Answer { get; } = BodyField.Text("answer", "Why the figures are as they are.", required: true, maxLength: 4000);
}
