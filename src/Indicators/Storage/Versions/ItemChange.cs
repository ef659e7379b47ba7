namespace Indicators.Storage.Versions;

/// <summary>What one revision did to one item: an actual, a target, a declared figure, or an item of the catalogue.</summary>
/// <param name="Before">As it was; null where there was none.</param>
/// <param name="After">As the revision left it; null where it was deleted.</param>
/// <param name="Now">As it is; null where there is none.</param>
/// <param name="ChangedBy">The newest revision that changed it.</param>
public sealed record ItemChange(object? Before, object? After, object? Now, long ChangedBy)
{
    /// <summary>The item in one of its versions, for what all of them have alike.</summary>
    public object Item => After ?? Before!;

    /// <summary>Whether what is there now is what something was held against.</summary>
    public bool Still(object? before) => ChangeSource.AreAlike(Now, before);

    /// <summary>Whether it is as it was before, whoever made it so.</summary>
    internal bool IsUndone => ChangeSource.AreAlike(Now, Before);

    /// <summary>Whether later revisions have left it as this one did.</summary>
    internal bool Holds => ChangeSource.AreAlike(Now, After);
}
