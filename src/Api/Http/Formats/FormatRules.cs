using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;

namespace Indicators.Api.Http.Formats;

/// <summary>What goes with the format that a list is asked for in.</summary>
internal static class FormatRules
{
    /// <summary>A cube is whole, and only some rows make one; only tables have headings.</summary>
    public static void CheckFormat<TRow>(this QueryParameters words)
        where TRow : IAnswerRow<TRow>
    {
        var format = AnswerFormat.Of(words.Request);
        if (words.Has(ListParameters.Header) && !format.HasHeader)
            Conflict(ListParameters.Header);
        if (!format.CanWrite<TRow>())
        {
            words.Errors.Add(
                ListParameters.Format.Name, ErrorCode.UnknownChoice, format.Word,
                AnswerFormat.All.Where(other => other.CanWrite<TRow>()).Select(other => other.Word).ToList());
        }
        else if (format is CubeFormat)
        {
            foreach (var word in new[] { QueryParameter.Limit, QueryParameter.Cursor }.Where(words.Has))
                words.Errors.Add(word.Name, ErrorCode.FormatImpossible, format.Word, word.Name);
        }

        void Conflict(QueryParameter word) => words.Errors.Add(word.Name, ErrorCode.ConflictingWords, word.Name, $"format={format.Word}");
    }
}
