using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Indicators.Imports.Facts;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Storage.Submissions;

namespace Indicators.Api.Features.Imports;

/// <summary>Facts as the bodies of the write routes, which are checked as any other: nothing is judged twice.</summary>
internal static class FactRows
{
    private static readonly JsonWriterOptions Unescaped =
        new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Body(string list, IEnumerable<ImportFact> facts, ImportAbout about)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new() { SkipValidation = true }))
        {
            json.WriteStartObject();
            Write(json, about);
            json.WriteStartArray(list);
            foreach (var fact in facts) Write(json, fact);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>All of them as the body of a submission.</summary>
    public static string Submission(Persons persons, IEnumerable<ImportFact> facts, ImportAbout about)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Unescaped))
        {
            json.WriteStartObject();
            json.WriteString("filledBy", persons.FilledBy);
            if (persons.CheckedBy is { } checkedBy) json.WriteString("checkedBy", checkedBy);
            if (persons.SignedBy is { } signedBy) json.WriteString("signedBy", signedBy);
            Write(json, about);
            foreach (var list in facts.GroupBy(fact => ListOf(fact.Kind)))
            {
                json.WriteStartArray(list.Key);
                foreach (var fact in list) Write(json, fact);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static string ListOf(FactKind kind) => kind switch
    {
        FactKind.Actual or FactKind.Delete => "actuals",
        FactKind.Target => "targets",
        FactKind.Declared => "declared",
    };

    private static void Write(Utf8JsonWriter json, ImportAbout about)
    {
        if (about.Note is { } note) json.WriteString("note", note);
        if (about.Reason is { } reason) json.WriteString("reason", Word(reason));
        if (about.Correct) json.WriteBoolean("correct", true);
    }

    private static void Write(Utf8JsonWriter json, ImportFact fact)
    {
        json.WriteStartObject();
        json.WriteString("indicator", fact.Indicator.Code);
        json.WriteString("region", fact.Region.Code);
        json.WriteString("period", fact.Period.ToString());
        Number(json, "value", fact.Value);
        if (fact.Unit is { } unit && fact.Kind is not FactKind.Delete) json.WriteString("unit", unit.Text);
        if (fact.Kind is FactKind.Delete) json.WriteBoolean("delete", true);
        if (fact is { Kind: FactKind.Actual, Status: { } status }) json.WriteString("status", Word(status));
        if (fact.Kind is not FactKind.Target && fact.Bound is not Bound.None) json.WriteString("bound", Word(fact.Bound));
        Number(json, "high", fact.High);
        Number(json, "base", fact.Base);
        if (fact.Measure is { } measure) json.WriteString("measure", Word(measure));
        if (fact is { Measure: not null, Decimals: { } decimals } && fact.Fields?.ContainsKey("decimals") is not true)
            json.WriteNumber("decimals", decimals);
        if (fact.Of is { } of && fact.Fields?.ContainsKey("of") is not true) json.WriteString("of", of.Code);
        if (fact.TargetKind is { } kind) json.WriteString("kind", Word(kind));
        if (fact.SetBy is { } setBy && fact.Fields?.ContainsKey("setBy") is not true) json.WriteString("setBy", setBy.Code);
        if (fact.Note is { } note) json.WriteString("note", note);
        foreach (var (name, value) in fact.Fields ?? new Dictionary<string, string>())
        {
            json.WritePropertyName(name);
            json.WriteRawValue(value, skipInputValidation: true);
        }

        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, string? digits)
    {
        if (digits is null) return;
        json.WritePropertyName(name);
        if (FixedPoint.TryRead(digits, 0, out _, out var fault) || fault is not FixedPointError.NotANumber)
            json.WriteRawValue(digits, skipInputValidation: true);
        else json.WriteStringValue(digits);
    }

    public static string Word<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName($"{word}");

    public static decimal? Decimal(string? digits) =>
        decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
