using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;
using Indicators.Catalogue;
using Indicators.Observations;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Api.Features.Changes;

/// <summary>One item as one revision wrote it, or its end.</summary>
public sealed record ChangeRow(Revision Revision, ChangeOperation Op, Resource Resource, NestedRow Item) : IAnswerRow<ChangeRow>
{
    private const string ReasonDoc = "Why the revision replaced final figures; null where it does not say.";
    private const string ItemDoc = "The row as that route lists it, as of that revision; of a delete the keys alone.";

    public static AnswerColumns<ChangeRow> Columns { get; } = new AnswerColumns<ChangeRow>()
        .Long("revision", "The revision that did it.", row => row.Revision.Number)
        .Time("time", "When that was.", row => row.Revision.Time)
        .Code<ChangeOperation>("op", "Whether it was put or deleted.", row => row.Op)
        .Code<Resource>("resource", "The name of its route.", row => row.Resource)
        .AnyRow("item", ItemDoc, row => row.Item)
        .Code<WriteReason>("reason", ReasonDoc, row => row.Revision.Reason, ColumnTraits.Nullable)
        .Text("source", "Where the revision says it comes from.", row => row.Revision.Source, ColumnTraits.Nullable)
        .Text("note", "What it says about the whole.", row => row.Revision.Note, ColumnTraits.Nullable);
}

public sealed record ActualKeys(EncodedText Indicator, EncodedText Region, EncodedText Period) : IAnswerRow<ActualKeys>
{
    public static AnswerColumns<ActualKeys> Columns { get; } = new AnswerColumns<ActualKeys>()
        .Label("indicator", "", row => row.Indicator)
        .Label("region", "", row => row.Region)
        .Label("period", "", row => row.Period);
}

public sealed record TargetKeys(ActualKeys Cell, TargetKind Kind, Commitment Commitment, EncodedText SetBy) : IAnswerRow<TargetKeys>
{
    public static AnswerColumns<TargetKeys> Columns { get; } = new AnswerColumns<TargetKeys>()
        .Label("indicator", "", row => row.Cell.Indicator)
        .Label("region", "", row => row.Cell.Region)
        .Label("period", "", row => row.Cell.Period)
        .Code<TargetKind>("kind", "", row => row.Kind)
        .Code<Commitment>("commitment", "", row => row.Commitment)
        .Label("setBy", "", row => row.SetBy);
}

public sealed record DeclaredKeys(ActualKeys Cell, DeclaredMeasure Measure, string? Of, string? Among) : IAnswerRow<DeclaredKeys>
{
    public static AnswerColumns<DeclaredKeys> Columns { get; } = new AnswerColumns<DeclaredKeys>()
        .Label("indicator", "", row => row.Cell.Indicator)
        .Label("region", "", row => row.Cell.Region)
        .Label("period", "", row => row.Cell.Period)
        .Code<DeclaredMeasure>("measure", "", row => row.Measure)
        .Text("of", "", row => row.Of, ColumnTraits.Nullable)
        .Text("among", "", row => row.Among, ColumnTraits.Nullable);
}

public sealed record CodeKey(string Code) : IAnswerRow<CodeKey>
{
    public static AnswerColumns<CodeKey> Columns { get; } = new AnswerColumns<CodeKey>().Text("code", "", row => row.Code);
}
