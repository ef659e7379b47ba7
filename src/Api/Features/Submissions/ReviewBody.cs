using Indicators.Api.Http.Binding.Bodies;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Errors;

namespace Indicators.Api.Features.Submissions;

/// <summary>What is said with a step of a review.</summary>
/// <param name="isReturn">Whether it must be said why.</param>
internal sealed class ReviewBody(string name, bool isReturn, bool hasRelease)
{
    public static readonly ReviewBody Approval = new("Approval", isReturn: false, hasRelease: true);

    public static readonly ReviewBody Return = new("Return", isReturn: true, hasRelease: false);

    public static readonly ReviewBody Withdrawal = new("Withdrawal", isReturn: false, hasRelease: false);

    private readonly BodyField _note = BodyField.Text("note", "What is to be said about it.", required: isReturn, maxLength: 4000);

    private readonly BodyField? _releaseAt = !hasRelease ? null : BodyField.Text(
        "releaseAt", "When it is to be in the figures: an RFC 3339 time, or a date, from its beginning at +08:00. It goes before what the "
            + "submission says itself.");

    public RowSchema Shape => field ??= new(name, [_note, .. _releaseAt is null ? Array.Empty<BodyField>() : [_releaseAt]]);

    /// <summary>What it says, or all that is wrong with it.</summary>
    public async Task<(ReviewNote? Note, ProblemResult? Problem)> Read(QueryParameters words, DateTimeOffset now)
    {
        if (words.Refused() is { } wrongWords) return (null, wrongWords);
        var (body, refused) = await RequestBody.Receive(words.Request);
        if (body is null) return (null, refused);
        using var received = body;
        return WriteExtensions.Ask(body, reader =>
        {
            ReviewNote? said = null;
            reader.ReadItem(Shape, row => said = new(
                row.Text(_note), _releaseAt is null ? null : ReleaseTime.Read(row, _releaseAt, now)));
            return said;
        });
    }
}

internal sealed record ReviewNote(string? Text, DateTimeOffset? ReleaseAt);
