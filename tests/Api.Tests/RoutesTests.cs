using System.Net;
using FastEndpoints;
using Indicators.Api.Features;
using Indicators.Api.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Indicators.Api.Tests;

public sealed class RoutesTests(Service service) : IClassFixture<Service>
{
    private const string TestUrls = "/api/v1/_test_url_cache_";

    [Fact]
    public void Every_endpoint_class_is_mapped_once()
    {
        var classes = typeof(Routes).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(BaseEndpoint)) && !type.IsAbstract);

        Routes.All.ShouldBe(classes, ignoreOrder: true);
    }

    [Fact]
    public async Task Who_routes_and_who_authorizes_go_by_the_same_endpoints()
    {
        var answered = await service.Server.SendAsync(asked => asked.Request.Path = "/health/live");

        Endpoints.ShouldContain(endpoint => ReferenceEquals(endpoint, answered.GetEndpoint()));
    }

    [Fact]
    public void Every_route_states_who_may_use_it()
    {
        var open = Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Pattern);
        open.ShouldBe(["/health/live", "/health/ready", TestUrls], ignoreOrder: true);

        var stated = Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null).ToList();
        stated.Count(endpoint => Pattern(endpoint).StartsWith("/api/v1")).ShouldBe(Routes.All.Count);
        foreach (var endpoint in stated)
        {
            Permission.All.ShouldContain(RequiredPermission.Of(endpoint.Metadata), endpoint.DisplayName);
            endpoint.Metadata.GetMetadata<IAuthorizeData>().ShouldNotBeNull(endpoint.DisplayName);
        }
    }

    [Fact]
    public void What_writes_needs_more_than_reading()
    {
        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<EndpointDefinition>() is not null))
        {
            var permission = endpoint.Metadata.GetMetadata<EndpointDefinition>()!.AllowedPermissions!.Single();
            var isRead = permission is Permission.ReadKeys or Permission.ReadOwnKey or Permission.ReadAccessLog
                or Permission.ReadSubmissions or Permission.VerifyHistory
                || Permission.Reading.Contains(permission);
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods;
            // What became of a file is told to who may send one.
            var reads = methods.Contains("GET") && Pattern(endpoint) is not "/api/v1/imports/{id:maxlength(12)}";
            isRead.ShouldBe(reads || Pattern(endpoint) is "/api/v1/scores/simulate" or "/api/v1/query", endpoint.DisplayName);
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Nobody_is_told_the_classes_behind_the_routes(string method) =>
        (await service.Client.Send(new(method), TestUrls, null)).ShouldBeProblem(HttpStatusCode.NotFound, "not-found");

    private IEnumerable<RouteEndpoint> Endpoints =>
        service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string Pattern(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!;
}
