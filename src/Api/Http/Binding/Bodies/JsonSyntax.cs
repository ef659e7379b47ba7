using System.Text;
using System.Text.Json;
using Indicators.Api.Http.Errors;
using Indicators.Api.Http.Labels;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>Where a body stops being JSON, and what stands there: what the parser itself says is English only.</summary>
internal static class JsonSyntax
{
    private const int MostDepth = 64;

    private static readonly Code Nothing = new("", "", "请求体是空的", "the body is empty");
    private static readonly Code TheEnd = new("", "", "文本到此为止，尚不完整", "the text ends here, unfinished");
    private static readonly Code Deep = new("", "", $"嵌套超过 {MostDepth} 层", $"nested more than {MostDepth} levels deep");

    public static ProblemResult Problem(ReadOnlySpan<byte> json, JsonException malformed)
    {
        var (line, place) = ((int)(malformed.LineNumber ?? 0), (int)(malformed.BytePositionInLine ?? 0));
        return Http.Errors.ProblemResult.Of(
            StatusCodes.Status400BadRequest, ErrorCode.BadJson, line + 1, place + 1, Found(json, Offset(json, line, place)));
    }

    private static int Offset(ReadOnlySpan<byte> json, int line, int place)
    {
        var start = 0;
        while (line-- > 0) start += json[start..].IndexOf((byte)'\n') + 1;
        return Math.Min(start + place, json.Length);
    }

    private static Code Found(ReadOnlySpan<byte> json, int at)
    {
        if (json.Trim(" \t\r\n"u8).IsEmpty) return Nothing;
        if (at == json.Length) return TheEnd;
        if (json[at] is (byte)'{' or (byte)'[' && DepthAt(json[..at]) >= MostDepth) return Deep;
        if (json[at] < ' ')
            return new("", "", $"有未转义的控制字符 U+{json[at]:X4}", $"a control character U+{json[at]:X4} that is not escaped");
        var text = Echo.Of(Word(json, at));
        return new("", "", $"此处不应是 {text}", $"{text} is not expected here");
    }

    // Up to there it is well-formed, or the fault would have been told before.
    private static int DepthAt(ReadOnlySpan<byte> before)
    {
        var reader = new Utf8JsonReader(before, isFinalBlock: false, state: default);
        var depth = 0;
        while (reader.Read())
            depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
        return depth;
    }

    // The word that stands there, or ends there; any other character alone.
    private static ReadOnlySpan<byte> Word(ReadOnlySpan<byte> json, int at)
    {
        var (start, end) = (at, at);
        while (end < json.Length && IsOfWord(json[end])) end++;
        if (end > at || json[at] is (byte)' ')
        {
            while (start > 0 && IsOfWord(json[start - 1])) start--;
        }

        if (end > start) return json[start..end];
        _ = Rune.DecodeFromUtf8(json[at..], out _, out var length);
        return json.Slice(at, length);
    }

    private static bool IsOfWord(byte character) =>
        char.IsAsciiLetterOrDigit((char)character) || character is (byte)'_' or (byte)'-' or (byte)'+' or (byte)'.';
}
