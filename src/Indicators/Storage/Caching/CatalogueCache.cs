using Indicators.Catalogue;
using Indicators.Storage.Sessions;
using Indicators.Storage.Tables;
using Indicators.Storage.Versions;

namespace Indicators.Storage.Caching;

/// <summary>The catalogues of the last few versions. A version names its content, so that none can be stale.</summary>
internal sealed class CatalogueCache(VersionIndex index)
{
    private readonly VersionCache<IndicatorList> _indicators = new();
    private readonly VersionCache<RegionTree> _regions = new();
    private readonly VersionCache<CatalogueItemList<PeerGroup>> _groups = new();
    private readonly VersionCache<CatalogueItemList<Scheme>> _schemes = new();
    private readonly VersionCache<CatalogueItemList<ReportingCalendar>> _calendars = new();

    public CatalogueVersion Get(Session session, ReadPoint moment)
    {
        Dictionary<SliceKey, long> versions = [];
        index.Find(session, moment, SliceKey.WholeCatalogue, versions);
        return new CatalogueVersion(
            _indicators.Get(versions[new(TableKind.Catalogue)], () => CatalogueTable.Indicators(session, moment)),
            _regions.Get(versions[new(TableKind.Region)], () => RegionTable.Read(session, moment)),
            _groups.Get(versions[new(TableKind.Group)], () => CatalogueTable.Groups(session, moment)),
            _schemes.Get(versions[new(TableKind.Scheme)], () => CatalogueTable.Schemes(session, moment)),
            _calendars.Get(versions[new(TableKind.Calendar)], () => CatalogueTable.Calendars(session, moment)));
    }

    // By hand, as one loads for all who ask meanwhile, and a few versions need no bound in bytes.
    private sealed class VersionCache<T>
    {
        private const int Kept = 4;
        private readonly Lock _lock = new();
        private readonly LinkedList<(long Version, T Content)> _entries = [];

        public T Get(long version, Func<T> load)
        {
            lock (_lock)
            {
                foreach (var (known, content) in _entries)
                {
                    if (known == version)
                    {
                        return content;
                    }
                }

                var loaded = load();
                _entries.AddFirst((version, loaded));
                if (_entries.Count > Kept)
                {
                    _entries.RemoveLast();
                }

                return loaded;
            }
        }
    }
}
