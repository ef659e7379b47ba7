using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Imports.Facts;
using Indicators.Storage.Tables;

namespace Indicators.Api.Features.Imports;

/// <summary>What is said of a file beside it: whether it is to be reviewed, and who answers for it.</summary>
internal static class ImportWords
{
    private const int LongestName = 100;

    private static readonly QueryParameter Submit = new(
        "submit", "true makes it a submission, whatever its indicators are; with one of `review: true` it is one anyway.")
    {
        IsBoolean = true,
    };

    private static readonly QueryParameter FilledBy = new(
        "filledBy", "填表人: who filled it in. It goes before what the foot of the form says.")
    { Example = "张三" };

    private static readonly QueryParameter CheckedBy = new("checkedBy", "统计负责人, 审核人: who checked it.") { Example = "李四" };

    private static readonly QueryParameter SignedBy = new("signedBy", "单位负责人: who signed it.") { Example = "王五" };

    private static readonly QueryParameter Note = new(
        "note", "What is to be said about the whole; it goes before the notes at the foot of the file.")
    { Example = "按年报更正" };

    private static readonly QueryParameter Reason = QueryParameter.Choice<WriteReason>("reason", WholeFields.WhyFinal);

    private static readonly QueryParameter Correct = new("correct", WholeFields.WhatCorrects) { IsBoolean = true };

    public static QueryParameter[] All { get; } =
        [QueryParameter.DryRun, Submit, FilledBy, CheckedBy, SignedBy, Note, Reason, Correct, QueryParameter.Lang];

    public static ImportDecisions Of(QueryParameters words) => new()
    {
        Submit = words.Boolean(Submit) is true,
        Persons = new(Name(words, FilledBy), Name(words, CheckedBy), Name(words, SignedBy)),
    };

    public static ImportAbout About(QueryParameters words) =>
        new(words.Text(Note), words.Choice<WriteReason>(Reason), words.Boolean(Correct) is true);

    private static string? Name(QueryParameters words, QueryParameter word) =>
        words.Text(word) is { } name ? name[..Math.Min(name.Length, LongestName)] : null;
}
