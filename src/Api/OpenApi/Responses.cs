using System.Text.Json.Nodes;
using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.Http.Formats;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.OpenApi;

/// <summary>All that an operation may be answered with, in order of status: answers with their examples, 304, and problems.</summary>
public sealed class Responses : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var answers = operation.Responses!.Where(response => response.Key.StartsWith('2')).ToList();
        var problems = operation.Responses!.Keys.Select(int.Parse).Where(status => status >= 400).Union(Implied(context)).Order().ToList();
        operation.Responses!.Clear();
        foreach (var (status, response) in answers)
        {
            response.Description = ReasonPhrases.GetReasonPhrase(int.Parse(status));
            Complete(response, operation.OperationId!);
            if (status is "200" && context.IsConditional()) AnswerHeaders.Add(response, context);
            else if (status is "200" && context.Words().Contains(ListParameters.Format)) AnswerHeaders.AddLink(response, context);
            if (status is "201") AnswerHeaders.AddLocation(response, context);
            operation.Responses.Add(status, response);
        }

        if (context.IsConditional()) operation.Responses.Add("304", AnswerHeaders.NotModified(context));
        foreach (var status in problems) operation.Responses.Add($"{status}", Problems.Reference(status, context));
    }

    // What every operation of a kind may be refused with, whether its route says so or not.
    private static IEnumerable<int> Implied(OperationFilterContext context)
    {
        if (context.Words().Any(word => word.Name is "since" or "cursor")) yield return StatusCodes.Status410Gone;
        if (context.Words().Any(word => word.Name == QueryParameter.Limit.Name)) yield return StatusCodes.Status413PayloadTooLarge;
        if (!context.IsWrite()) yield break;
        yield return StatusCodes.Status409Conflict;
        yield return StatusCodes.Status422UnprocessableEntity;
        yield return StatusCodes.Status507InsufficientStorage;
        if (HttpMethods.IsPut(context.ApiDescription.HttpMethod!)) yield return StatusCodes.Status412PreconditionFailed;
    }

    private static string Summary(JsonObject asked) =>
        asked.Count == 0 ? "Asked without words" : $"Asked with {asked.ToJsonString(JsonOptions.Options)}";

    private static void Complete(IOpenApiResponse response, string operation)
    {
        foreach (var (type, described) in response.Content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            if (described is not OpenApiMediaType media) continue;
            if (type is not MediaTypes.Json && MediaTypes.OfRows.Contains(type))
            {
                media.Schema = new OpenApiSchema { Type = type is MediaTypes.JsonStat ? JsonSchemaType.Object : JsonSchemaType.String };
                if (type is MediaTypes.Xlsx) ((OpenApiSchema)media.Schema).Format = "binary";
            }

            if (type is not MediaTypes.Json) continue;
            media.Examples = ExampleFiles.Answers(operation).ToDictionary(
                example => example.Name,
                IOpenApiExample (example) => new OpenApiExample { Summary = Summary(example.Asked), Value = example.Answer });
        }
    }
}
