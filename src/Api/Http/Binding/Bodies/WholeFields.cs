using Indicators.Storage.Tables;
using Indicators.Storage.Writing;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>What a write says about the whole of its rows.</summary>
public sealed class WholeFields
{
    internal const string WhyFinal =
        "Why final figures are replaced: a revision 修订 of who publishes them, or a correction 更正 of what was wrong.";

    internal const string WhatCorrects = "true lets what is final become provisional or estimated again; a note must say why.";

    private readonly BodyField _reason = BodyField.Text("reason", "Why.", required: true, maxLength: 1000);

    private readonly BodyField _document = BodyField.Text("document", "The number of the document that says so.", required: true);

    public BodyField Source { get; } = BodyField.Text("source", "Where the figures come from: a report, an office.", maxLength: 1000);

    public BodyField Note { get; } = BodyField.Text("note", "What is to be said about the whole.", maxLength: 4000);

    public BodyField Reason { get; } = BodyField.Choice<WriteReason>("reason", WhyFinal);

    public BodyField Correct { get; } = new("correct", BodyFieldType.Boolean, WhatCorrects);

    public BodyField Override => field ??= new(
        "override", BodyFieldType.Object, "By what right figures are changed that a key outside your scope wrote.")
    {
        Rows = new("Override", [_reason, _document]),
    };

    public IReadOnlyList<BodyField> All => [Source, Note, Correct, Reason, Override];

    /// <summary>Null where it is a fault.</summary>
    public Override? OverrideOf(BodyRow row) =>
        (row.Text(_reason), row.Text(_document)) is ({ } reason, { } document) ? new(reason, document) : null;
}
