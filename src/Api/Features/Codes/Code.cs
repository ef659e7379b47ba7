using Indicators.Api.Http.Formats;

namespace Indicators.Api.Features.Codes;

/// <summary>One code of the contract with its labels.</summary>
public sealed record Code(Http.Labels.Code Entry) : IAnswerRow<Code>
{
    public static AnswerColumns<Code> Columns { get; } = new AnswerColumns<Code>()
        .Text("table", "The set it belongs to, such as levels or reasons.", row => row.Entry.Table)
        .Text("code", "The word as it stands in queries and answers.", row => row.Entry.Id)
        .Text("zh", "", row => row.Entry.Zh)
        .Text("en", "", row => row.Entry.En);
}
