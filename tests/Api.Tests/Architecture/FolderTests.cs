using Indicators.Tests.Architecture;
using Microsoft.CodeAnalysis;

namespace Indicators.Api.Tests.Architecture;

/// <summary>The house as it is meant to be: what is of HTTP alone knows no feature, and no two folders need each other.</summary>
public sealed class FolderTests
{
    private const string ImplicitUsings =
        "Microsoft.AspNetCore.Builder Microsoft.AspNetCore.Hosting Microsoft.AspNetCore.Http Microsoft.AspNetCore.Routing "
        + "Microsoft.Extensions.Configuration Microsoft.Extensions.DependencyInjection Microsoft.Extensions.Hosting "
        + "Microsoft.Extensions.Logging System System.Collections.Generic System.IO System.Linq System.Net.Http System.Net.Http.Json "
        + "System.Threading System.Threading.Tasks";

    private static readonly string[] Sql = ["System.Data", "Dapper", "Npgsql", "Microsoft.Data.Sqlite", "SQLitePCL"];

    // The driver of PostgreSQL and the exporter of OTLP do, where settings name whom.
    private static readonly string[] Asking =
    [
        "HttpClient", "HttpMessageInvoker", "WebRequest", "WebClient", "TcpClient", "UdpClient", "Socket", "ClientWebSocket", "SmtpClient",
    ];

    private static readonly SourceGraph Api = SourceGraph.OfProject("src/Api", "Indicators.Api", ImplicitUsings);

    [Fact]
    public void Every_name_is_understood() => Api.Unknown.ShouldBeEmpty();

    [Fact]
    public void No_folders_form_a_circle() => Api.Circles().ShouldBeEmpty();

    [Fact]
    public void Namespaces_follow_folders() => Api.Misplaced.ShouldBeEmpty();

    [Fact]
    public void Http_security_and_the_document_know_no_feature()
    {
        Api.Folders.ShouldContain(use => use.Folder.StartsWith("Features/") && use.Of.StartsWith("Http/"));
        Api.Folders.Where(use => !use.Folder.StartsWith("Features") && use.Folder.Length > 0 && use.Of.StartsWith("Features"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void There_is_no_default_arm_over_kinds() =>
        DefaultArms.In(SourceProject.Compile("src/Api", "Indicators.Api", ImplicitUsings)).ShouldBeEmpty();

    [Fact]
    public void Sql_is_spoken_in_the_library_only() => Api.Libraries.Where(use => Sql.Any(use.Of.StartsWith)).ShouldBeEmpty();

    [Fact]
    public void Nothing_asks_another_host()
    {
        var compiled = new[] { ("src/Api", "Indicators.Api"), ("src/Indicators", "Indicators") }
            .Select(of => SourceProject.Compile(of.Item1, of.Item2, ImplicitUsings));
        compiled.SelectMany(project => project.SyntaxTrees).SelectMany(tree => tree.GetRoot().DescendantTokens())
            .Where(token => Asking.Contains(token.ValueText)).Select(token => token.GetLocation().ToString()).ShouldBeEmpty();
    }
}
