using System.Text;
using Indicators.Api.Http.Codes;
using Indicators.Api.Http.Labels;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>A row may be named by a text instead, an object may not.</summary>
public enum BodyFieldType { Row, Object, Text, Texts, Number, Numbers, WholeNumber, Boolean, Rows, TextsByName }

/// <summary>A field of a written row. The same entry reads it and describes it in the OpenAPI document.</summary>
public sealed class BodyField(string name, BodyFieldType type, string description)
{
    public string Name => name;

    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(name);

    public BodyFieldType Type => type;

    public string Description => description;

    public bool Required { get; init; }

    /// <summary>How long a text may be.</summary>
    public int MaxLength { get; init; } = 200;

    /// <summary>All that a text can be; null when it is free.</summary>
    public CodeList? Choices { get; init; }

    /// <summary>The shape of the rows, or of the row, that it holds.</summary>
    public RowSchema? Rows { get; init; }

    /// <summary>Its place in the row; given by the shape it belongs to.</summary>
    public int Index { get; internal set; } = -1;

    public static BodyField Choice<T>(string name, string description, bool required = false)
        where T : struct, Enum => new(name, BodyFieldType.Text, description) { Choices = CodeLists.Of<T>(), Required = required };

    public static BodyField Text(string name, string description, bool required = false, int maxLength = 200) =>
        new(name, BodyFieldType.Text, description) { Required = required, MaxLength = maxLength };

    public static BodyField Number(string name, string description) => new(name, BodyFieldType.Number, description);
}
