// Older versions of WPS make a page of their own around this script and take no other.
document.write('<script src="ribbon.js"></script>');
