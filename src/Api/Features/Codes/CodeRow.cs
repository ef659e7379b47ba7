using Indicators.Api.Http.Formats;
using Indicators.Api.Http.Labels;

namespace Indicators.Api.Features.Codes;

/// <summary>One code of the contract with its labels.</summary>
public sealed record CodeRow(Code Code) : IAnswerRow<CodeRow>
{
    public static AnswerColumns<CodeRow> Columns { get; } = new AnswerColumns<CodeRow>()
        .Text("table", "The set it belongs to, such as levels or reasons.", row => row.Code.Table)
        .Text("code", "The word as it stands in queries and answers.", row => row.Code.Id)
        .Text("zh", "", row => row.Code.Zh)
        .Text("en", "", row => row.Code.En);
}
