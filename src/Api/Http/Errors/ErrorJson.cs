using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Indicators.Api.Http.Errors;

/// <summary>How problems are written: as all answers are, by nothing that stands above errors.</summary>
internal static class ErrorJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new ErrorCodeConverter() },
    };

    private sealed class ErrorCodeConverter : JsonConverter<ErrorCode>
    {
        public override ErrorCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Problems are only written.");

        public override void Write(Utf8JsonWriter writer, ErrorCode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(ErrorMessages.Table.Of(value).Id);
    }
}
