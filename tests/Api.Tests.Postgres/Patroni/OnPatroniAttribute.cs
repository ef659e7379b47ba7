namespace Indicators.Api.Tests.Replication;

/// <summary>A test that is skipped where the programs of a cluster are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPatroniAttribute : FactAttribute
{
    public OnPatroniAttribute()
    {
        var missing = PatroniCluster.Programs.Where(name => PatroniCluster.Find(name) is null).ToList();
        if (missing.Count > 0) Skip = $"{string.Join(", ", missing)} not found: install what .ci/postgres does.";
    }
}
