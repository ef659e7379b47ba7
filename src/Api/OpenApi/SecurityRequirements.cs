using Indicators.Api.Security;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>Which operations need a key: all that write; those that read where figures are not public.</summary>
public sealed class SecurityRequirements : IOperationFilter
{
    private const string Scheme = "ApiKey";

    public static void Define(SwaggerGenOptions options) => options.AddSecurityDefinition(Scheme, new OpenApiSecurityScheme
    {
        Type = SecuritySchemeType.ApiKey,
        In = ParameterLocation.Header,
        Name = AccessKey.Header,
        Description = "Where a key is set, writes need it; reads too where Indicators:PublicRead is false.",
    });

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var key = new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Scheme, context.Document)] = [] };
        operation.Security = context.IsWrite() ? [key] : context.IsApi() ? [new OpenApiSecurityRequirement(), key] : [];
    }
}
