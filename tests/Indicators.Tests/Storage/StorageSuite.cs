using Indicators.Catalogue;
using Indicators.Numbers;
using Indicators.Observations;
using Indicators.Periods;
using Indicators.Storage;
using Indicators.Storage.Versions;
using Indicators.Storage.Writing;

namespace Indicators.Tests.Storage;

/// <summary>What every suite of the metrics database starts from. There is one concrete class per engine.</summary>
public abstract class StorageSuite(Engine engine) : IAsyncLifetime
{
    protected const int Nanchang = 3_145_847;

    protected static readonly Period Year2013 = Period.OfYear(2013);
    protected static readonly Period Year2014 = Period.OfYear(2014);

    protected Engine Engine { get; } = engine;

    protected SettableClock Clock { get; } = new();

    protected Database Database { get; private set; } = null!;

    /// <summary>专利申请量</summary>
    protected int Patents { get; private set; }

    /// <summary>技术合同成交额</summary>
    protected int Turnover { get; private set; }

    protected int[] Counties { get; private set; } = [];

    public virtual Task InitializeAsync()
    {
        Database = Open();
        using var snapshot = Database.Read();
        Patents = snapshot.Catalogue.Indicators.OfCode("patent-applications")!.Id;
        Turnover = snapshot.Catalogue.Indicators.OfCode("tech-contract-turnover")!.Id;
        Counties = [.. snapshot.Catalogue.Regions.All.Where(region => region.Level == RegionLevel.County).Select(region => region.Id)];
        return Task.CompletedTask;
    }

    public virtual async Task DisposeAsync()
    {
        await Database.DisposeAsync();
        Engine.Dispose();
    }

    protected Database Open() => Database.Open(Engine.ConnectionString, Clock);

    protected async Task Reopen()
    {
        await Database.DisposeAsync();
        Database = Open();
    }

    protected Actual Actual(decimal value, int region = Nanchang, Period? period = null, int? indicator = null) =>
        new(new ActualKey(indicator
            ?? Patents, period ?? Year2013, region), new StoredObservation(FixedPoint.From(value), ObservationStatus.Final), null);

    protected Target Target(decimal value, TargetKind kind =
        TargetKind.Level, int setBy = Nanchang, Commitment commitment = Commitment.Expected) =>
        new(
            new TargetKey(Patents, Year2014, Nanchang, kind, commitment, setBy),
            new TargetTerms(FixedPoint.From(value), null, Inside: false, TargetOperator.AtLeast),
            null);

    protected Task<WriteResult> Put(params Actual[] actuals) => Database.Write(new ChangeSet { Actuals = actuals });

    protected Task<WriteResult> Put(params Target[] targets) => Database.Write(new ChangeSet { Targets = targets });

    protected Task<WriteResult> Delete(params ActualKey[] keys) => Database.Write(new ChangeSet { ActualDeletes = keys });

    protected bool Holds(CacheDependencies basis) => Database.StillHolds(basis).AsTask().GetAwaiter().GetResult().Holds;

    /// <summary>Nanchang's patents as one revision knew them.</summary>
    protected decimal? ValueAt(AsOf? asOf = null)
    {
        using var snapshot = Database.Read(asOf);
        return snapshot.Actuals(Patents, [Year2013], new[] { Nanchang })[Year2013].At([Nanchang], cell => cell)[0]?.Value.ToDecimal();
    }

    protected long Head()
    {
        using var snapshot = Database.Read();
        return snapshot.Revision;
    }
}
