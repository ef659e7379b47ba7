using System.Net;
using System.Text;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Labels;
using Microsoft.AspNetCore.WebUtilities;

namespace Indicators.Api.Http.Binding.Queries;

/// <summary>Whether the words of a query are text: what is none would be looked for as it stands, and not be found.</summary>
internal static class QueryText
{
    private static readonly Code OfText = new("", "", "文本，不含控制字符", "text without control characters");

    /// <summary>Why they are not; one fault a word.</summary>
    public static IEnumerable<ValidationError> Faults(string? query)
    {
        // Kestrel lets only ASCII through that is not escaped.
        if (query is null || !query.Contains('%')) yield break;
        foreach (var word in new QueryStringEnumerable(query))
        {
            if ((Wrong(word.EncodedName) ?? Wrong(word.EncodedValue)) is not { } wrong) continue;
            yield return new(null, word.DecodeName().ToString(), wrong.Code, wrong.Argument);
        }
    }

    private static (ErrorCode Code, object Argument)? Wrong(ReadOnlyMemory<char> encoded)
    {
        var escaped = Encoding.UTF8.GetBytes(encoded.ToString());
        var bytes = WebUtility.UrlDecodeToBytes(escaped, 0, escaped.Length);
        if (Utf8Text.FirstInvalid(bytes) is { } at) return (ErrorCode.BadEncoding, at);
        return Encoding.UTF8.GetString(bytes).Trim().Any(char.IsControl) ? (ErrorCode.WrongType, OfText) : null;
    }
}
