using Indicators.Api.Security;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>Which operations need a key: all but those that read what may be public.</summary>
public sealed class SecurityRequirements : IOperationFilter
{
    private const string Header = "ApiKey";
    private const string Bearer = "Bearer";

    public static void Define(SwaggerGenOptions options)
    {
        options.AddSecurityDefinition(Header, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = KeyText.Header,
            Description = "A key, ind_id_secret. Reading public figures needs none where Indicators:PublicRead is true.",
        });
        options.AddSecurityDefinition(Bearer, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            Description = "The same key, in the header Authorization.",
        });
    }

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var needed = RequiredPermission.Of(context.ApiDescription.ActionDescriptor.EndpointMetadata);
        OpenApiSecurityRequirement[] keys = [Key(Header, context), Key(Bearer, context)];
        operation.Security = needed.Length == 0
            ? []
            : Permission.Reading.Contains(needed) ? [new OpenApiSecurityRequirement(), .. keys] : keys;
    }

    private static OpenApiSecurityRequirement Key(string scheme, OperationFilterContext context) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };
}
