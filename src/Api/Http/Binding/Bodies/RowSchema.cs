using System.Text;

namespace Indicators.Api.Http.Binding.Bodies;

/// <summary>The fields that a written row may have, and the labels of a row read back, which are passed over.</summary>
public sealed class RowSchema
{
    private readonly byte[][] _labels;

    /// <param name="name">What one row is called, such as Actual.</param>
    /// <param name="fields">Each belongs to one shape only.</param>
    public RowSchema(string name, IReadOnlyList<BodyField> fields, params string[] labels)
    {
        (Name, Fields) = (name, fields);
        _labels = [.. labels.Select(Encoding.UTF8.GetBytes)];
        for (var i = 0; i < fields.Count; i++) fields[i].Index = i;
    }

    public string Name { get; }

    public IReadOnlyList<BodyField> Fields { get; }

    /// <param name="guess">The place it most likely has: that after the field before.</param>
    public BodyField? Find(ReadOnlySpan<byte> name, int guess)
    {
        if (guess < Fields.Count && name.SequenceEqual(Fields[guess].Utf8)) return Fields[guess];
        foreach (var field in Fields)
        {
            if (name.SequenceEqual(field.Utf8)) return field;
        }

        return null;
    }

    public bool IsLabel(ReadOnlySpan<byte> name)
    {
        foreach (var label in _labels)
        {
            if (name.SequenceEqual(label)) return true;
        }

        return false;
    }
}
