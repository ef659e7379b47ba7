using Indicators.Queries;
using Indicators.Regions;
using Indicators.Storage;

namespace Indicators.Api.Http;

/// <summary>Whose figures a query asks for, and among whom.</summary>
public static class Scopes
{
    /// <param name="month">The month in which the regions were what their codes and names say.</param>
    public static RegionScope Scope(this Words words, Snapshot snapshot, int month)
    {
        var within = words.Regions(snapshot.Catalogue, month, Word.Within) is [var around, ..] ? around : null;
        var level = words.Choice<Level>(Word.Level);
        return new RegionScope(words.Regions(snapshot.Catalogue, month), within, level, words.Group(snapshot));
    }
}
