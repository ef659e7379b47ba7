using Indicators.Api.Http.Caching;
using Indicators.Measures.Formulas;

namespace Indicators.Api.Features.Figures;

/// <summary>
/// The lights of the service, <c>Indicators:Lights</c>: a Name and, best first, Scheme entries of a Color and an AtLeast, which the last
/// has none of. Without it our own.
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

    /// <summary>As the header Lights prints it: default; green >= 0; yellow >= -10; red.</summary>
    public static string Text(this TrafficLightScheme scheme) => string.Join("; ", scheme.Lights
        .Select(light => light.AtLeast is { } least ? $"{light.Color} >= {least}" : light.Color).Prepend(scheme.Name));

    private static TrafficLightScheme Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Indicators:Lights");
        if (!section.Exists()) return TrafficLightScheme.Default;
        var lights = section.GetSection("Scheme").GetChildren()
            .Select(light => new TrafficLight(light["Color"]!, light.GetValue<decimal?>("AtLeast"))).ToList();
        return new(section["Name"]!, lights);
    }
}
