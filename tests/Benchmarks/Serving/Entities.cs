using Microsoft.EntityFrameworkCore;

namespace Indicators.Benchmarks.Serving;

/// <summary>The tables of the service as Entity Framework Core sees them.</summary>
public sealed class Entities(DbContextOptions<Entities> options) : DbContext(options)
{
    public DbSet<ActualEntity> Actuals => Set<ActualEntity>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ActualEntity>(actual =>
        {
            actual.ToTable("actual").HasKey(row => new { row.IndicatorId, row.Period, row.RegionId });
            actual.Property(row => row.IndicatorId).HasColumnName("indicator");
            actual.Property(row => row.Period).HasColumnName("period");
            actual.Property(row => row.RegionId).HasColumnName("region");
            actual.Property(row => row.Value).HasColumnName("value").HasConversion(
                value => (long)(value * 1_000_000), millionths => millionths / 1_000_000m);
            actual.HasOne(row => row.Region).WithMany().HasForeignKey(row => row.RegionId);
        });
        modelBuilder.Entity<RegionEntity>(region =>
        {
            region.ToTable("region").HasKey(row => row.Id);
            region.Property(row => row.Id).HasColumnName("id");
            region.Property(row => row.Code).HasColumnName("code");
            region.Property(row => row.Name).HasColumnName("name");
            region.Property(row => row.Level).HasColumnName("level");
        });
    }
}

public sealed class ActualEntity
{
    public int IndicatorId { get; init; }

    public int Period { get; init; }

    public int RegionId { get; init; }

    public decimal Value { get; init; }

    public RegionEntity Region { get; init; } = null!;
}

public sealed class RegionEntity
{
    public int Id { get; init; }

    public string Code { get; init; } = "";

    public string Name { get; init; } = "";

    public int Level { get; init; }
}
