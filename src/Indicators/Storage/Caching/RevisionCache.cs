using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;

namespace Indicators.Storage.Caching;

/// <summary>The revisions that were looked up last: none ever changes. For any number of threads.</summary>
internal sealed class RevisionCache : IDisposable
{
    private const long MostBytes = 8 << 20;
    private const int Overhead = 500;

    // More are read for themselves, without all that they say.
    private const int Few = 100;

    private readonly BoundedCache<long, Revision> _known = new(MostBytes);

    /// <summary>Null where there is none.</summary>
    /// <param name="number">Of one that the session sees; 0 is what was shipped, which none wrote.</param>
    public Revision? Find(Session session, long number)
    {
        if (number == 0) return null;
        if (_known.TryGet(number, out var known)) return known;
        return RevisionTable.Find(session, [number]).Select(Keep).SingleOrDefault();
    }

    /// <summary>When revisions that the session sees were written, from which source, and why.</summary>
    public IReadOnlyDictionary<long, RevisionOrigin> Origins(Session session, IReadOnlyCollection<long> numbers)
    {
        Dictionary<long, RevisionOrigin> found = [];
        List<long> unknown = [];
        foreach (var number in numbers)
        {
            if (_known.TryGet(number, out var revision)) found.Add(number, OriginOf(revision));
            else unknown.Add(number);
        }

        var read = unknown.Count > Few ? RevisionTable.Origins(session, unknown) : RevisionTable.Find(session, unknown).Select(Keep);
        foreach (var revision in read) found.Add(revision.Number, OriginOf(revision));
        return found;
    }

    public void Dispose() => _known.Dispose();

    private static RevisionOrigin OriginOf(Revision revision) => new(revision.Time, revision.Source, revision.Reason);

    private Revision Keep(Revision revision)
    {
        _known.Set(revision.Number, revision, Overhead + sizeof(char) * Texts(revision).Sum(text => text?.Length ?? 0));
        return revision;
    }

    private static IEnumerable<string?> Texts(Revision revision) =>
        [revision.Source, revision.Note, revision.OverrideReason, revision.OverrideDocument, revision.Who, revision.ApprovedBy];
}
