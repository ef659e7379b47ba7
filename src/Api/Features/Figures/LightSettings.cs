using Indicators.Api.Http.Caching;
using Indicators.Measures.Formulas;

namespace Indicators.Api.Features.Figures;

/// <summary>
/// The lights of the service, <c>Indicators:Lights</c>: a Name and, best first, Scheme entries of a Color and an AtLeast, which the last
/// has none of; likewise Completion and, where the last two have none, Growth. Without it our own.
/// </summary>
public static class LightSettings
{
    public static IServiceCollection AddLights(this IServiceCollection services, IConfiguration configuration)
    {
        var lights = Read(configuration);
        return services.AddSingleton(lights).AddSingleton(new ConfigurationTag(lights.Text()));
    }

    /// <summary>Those of the service that answers.</summary>
    public static TrafficLightScheme Lights(this HttpRequest request) =>
        request.HttpContext.RequestServices.GetRequiredService<TrafficLightScheme>();

    /// <summary>
    /// As the header Lights prints it: default; green >= 0; yellow >= -10; red | completion; green >= 100; … | growth; green >= 0; ….
    /// </summary>
    public static string Text(this TrafficLightScheme scheme) => string.Join(
        " | ", Text(scheme.Name, scheme.Pace), Text("completion", scheme.Completion), Text("growth", scheme.Growth));

    private static string Text(string name, IReadOnlyList<TrafficLight> lights) =>
        string.Join("; ", lights.Select(light => light.AtLeast is { } least ? $"{light.Color} >= {least}" : light.Color).Prepend(name));

    private static TrafficLightScheme Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Indicators:Lights");
        if (!section.Exists()) return TrafficLightScheme.Default;
        var scheme = new TrafficLightScheme(section["Name"]!, Lights("Scheme"));
        return scheme with
        {
            Completion = Lights("Completion") is { Count: > 0 } byCompletion ? byCompletion : scheme.Completion,
            Growth = Lights("Growth") is { Count: > 0 } byGrowth ? byGrowth : scheme.Growth,
        };

        List<TrafficLight> Lights(string name) => section.GetSection(name).GetChildren()
            .Select(light => new TrafficLight(light["Color"]!, light.GetValue<decimal?>("AtLeast"))).ToList();
    }
}
