namespace Indicators.Api.Http.Formats;

/// <summary>
/// A row in the place of the one before it, which knows by itself of some columns whether they say other than there. Each is written before
/// the next takes its place.
/// </summary>
public interface IFollowingRow<TRow>
{
    /// <summary>By slots, whether they do.</summary>
    ReadOnlySpan<bool> Differing { get; }

    /// <summary>That of a column; negative where only its values tell.</summary>
    int SlotOf(AnswerColumn<TRow> column);
}
