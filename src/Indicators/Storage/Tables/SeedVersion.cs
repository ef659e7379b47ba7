using Indicators.Catalogue;
using Indicators.Storage.Sessions;

namespace Indicators.Storage.Tables;

/// <summary>Which versions of the shipped catalogue a database has got.</summary>
internal static class SeedVersion
{
    public static bool IsApplied(Session session) => session.Scalar<long>(
        "SELECT count(*) FROM shipped WHERE fingerprint = @fingerprint",
        new { fingerprint = ShippedCatalogue.Fingerprint() }) == 1;

    public static void MarkApplied(Session session, DateTimeOffset time) => session.Execute(
        "INSERT INTO shipped (fingerprint, time) VALUES (@fingerprint, @time)",
        new { fingerprint = ShippedCatalogue.Fingerprint(), time });
}
