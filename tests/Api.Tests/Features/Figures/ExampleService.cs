namespace Indicators.Api.Tests.Features.Figures;

/// <summary>A new service with the shipped examples: 咸宁 2020 and 南昌 2013–2014.</summary>
public sealed class ExampleService : Service
{
    protected override IReadOnlyDictionary<string, string> Settings { get; } =
        new Dictionary<string, string> { ["Indicators:LoadExamples"] = "true" };
}
