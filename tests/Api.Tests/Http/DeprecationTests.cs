using Indicators.Api.Http.Binding.Queries;
using Indicators.Api.OpenApi;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Indicators.Api.Tests.Http;

/// <summary>Who uses what will go is told when, in every answer and in the contract.</summary>
public sealed class DeprecationTests
{
    private static readonly Deprecation Going = new(
        new(2026, 8, 1, 0, 0, 0, TimeSpan.Zero), new(2027, 8, 1, 0, 0, 0, TimeSpan.Zero), "/measures");

    private static readonly QueryParameter Word = new("old", "An old word.") { Deprecation = Going };

    [Fact]
    public void An_answer_of_a_route_that_goes_says_so() => Told("", Going).ShouldBe("@1785542400 Sun, 01 Aug 2027 00:00:00 GMT");

    [Theory]
    [InlineData("?old=1", "@1785542400 Sun, 01 Aug 2027 00:00:00 GMT")]
    [InlineData("?new=1", " ")]
    public void A_word_that_goes_is_told_to_who_uses_it(string query, string told) =>
        Told(query, new QueryParametersMetadata([Word, new("new", "A new one.")])).ShouldBe(told);

    [Fact]
    public void The_contract_marks_both()
    {
        var operation = new OpenApiOperation { OperationId = "listOld", Description = "An old list." };
        var api = new ApiDescription
        {
            RelativePath = "api/v1/old",
            HttpMethod = "GET",
            ActionDescriptor = new ActionDescriptor { EndpointMetadata = [Going, new QueryParametersMetadata([Word])] },
        };
        new QueryParametersFilter().Apply(
            operation, new OperationFilterContext(api, null!, new(), new OpenApiDocument(), typeof(DeprecationTests).GetMethods()[0]));

        operation.Deprecated.ShouldBeTrue();
        operation.Description.ShouldBe("Deprecated since 2026-08-01, there until 2027-08-01 at least: use /measures. An old list.");
        operation.Parameters!.Where(parameter => parameter.Deprecated).ShouldHaveSingleItem().Name.ShouldBe("old");
    }

    private static string Told(string query, object metadata)
    {
        var context = new DefaultHttpContext();
        context.Request.QueryString = new(query);
        context.SetEndpoint(new(null, new(metadata), null));
        Deprecation.Of(context)?.Tell(context.Response.Headers);
        return $"{context.Response.Headers[Deprecation.Header]} {context.Response.Headers[Deprecation.SunsetHeader]}";
    }
}
